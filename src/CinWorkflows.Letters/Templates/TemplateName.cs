using System.Text.Json;
using System.Text.RegularExpressions;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Letters.Templates;

/// <summary>Which letter a template is for; it is the name of its file: <c>{authority}/{kind}.{audience}[.{language}].md</c>.</summary>
/// <param name="Authority">The authority, by the id of its pack.</param>
/// <param name="Kind">Which message.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Language">The language's tag; <c>en</c> where the file names none.</param>
public sealed partial record TemplateName(string Authority, MessageKind Kind, LetterAudience Audience, string Language = LetterLanguage.English)
{
    /// <summary>The file's name, without its folder.</summary>
    public string File => $"{InFiles(Kind)}.{InFiles(Audience)}{(Language == LetterLanguage.English ? "" : $".{Language}")}.md";

    /// <summary>The folder and the file.</summary>
    public override string ToString() => $"{Authority}/{File}";

    /// <summary>Reads a file's name.</summary>
    /// <param name="authority">The folder's name.</param>
    /// <param name="file">The file's name, without its folder.</param>
    /// <returns>The name, or what is wrong with it.</returns>
    internal static (TemplateName? Name, string? Fault) Read(string authority, string file)
    {
        if (FileForm().Match(file) is not { Success: true } match)
        {
            return (null, $"the file's name is not of the form kind.audience.md or kind.audience.language.md, such as '{new TemplateName("", MessageKind.PlanCopy, LetterAudience.Parent, "pl").File}'; rename it.");
        }

        if (!Find<MessageKind>(match.Groups["kind"].Value, out var kind))
        {
            return (null, $"'{match.Groups["kind"].Value}' is not a kind of letter; known: {Known<MessageKind>()}. Rename the file.");
        }

        if (!Find<LetterAudience>(match.Groups["audience"].Value, out var audience))
        {
            return (null, $"'{match.Groups["audience"].Value}' is not an audience; known: {Known<LetterAudience>()}. Rename the file.");
        }

        return LetterDefinition.Of(kind).Audiences.Contains(audience)
            ? (new(authority, kind, audience, match.Groups["language"] is { Success: true, Value: var language } ? language : LetterLanguage.English), null)
            : (null, $"'{InFiles(kind)}' goes to nobody who is '{InFiles(audience)}'; take the file away.");
    }

    /// <summary>Whether it is a language's tag, such as <c>cy</c> or <c>pl</c>.</summary>
    /// <param name="tag">What is to be one.</param>
    public static bool IsLanguage(string tag) => LanguageForm().IsMatch(tag);

    private static string InFiles<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static bool Find<T>(string name, out T value)
        where T : struct, Enum
    {
        value = Enum.GetValues<T>().FirstOrDefault(candidate => InFiles(candidate) == name);
        return InFiles(value) == name;
    }

    private static string Known<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(InFiles));

    [GeneratedRegex(@"\A(?<kind>[A-Za-z]+)\.(?<audience>[A-Za-z]+)(\.(?<language>[a-z]{2,3}(-[A-Za-z0-9]{2,8})*))?\.md\z")]
    private static partial Regex FileForm();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex LanguageForm();
}
