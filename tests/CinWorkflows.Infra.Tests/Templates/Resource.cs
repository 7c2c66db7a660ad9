using System.Text.RegularExpressions;

namespace CinWorkflows.Infra.Tests.Templates;

/// <summary>A resource that a Bicep file makes, or one that it refers to.</summary>
internal sealed partial record Resource(Declaration Declared)
{
    public Value Body => Declared.Body;

    public string Type => Body.At("type")!.Content;

    public string ApiVersion => Body.At("apiVersion")!.Content;

    public bool Existing => Body.At("existing") is not null;

    public string Symbol => Declared.Name;

    public string Place => $"{Declared.Place} ({Type})";

    /// <summary>The names of what it is part of, outermost first, and its own at the end.</summary>
    public IReadOnlyList<string> Names => Body.At("name") is CallValue { Function: "format" } name && Segments().IsMatch(name.Arguments[0].Content)
        ? [.. name.Arguments.Skip(1).Select(segment => segment.Text)]
        : [Body.At("name")!.Text];

    /// <summary>How the template refers to it.</summary>
    public string Id => $"resourceId('{Type}', {string.Join(", ", Names)})";

    public Value? At(string path) => Body.At(path);

    /// <summary>What is wrong with a property that must have one value; nothing if it has it.</summary>
    public IEnumerable<string> Wants(string path, params string[] values)
    {
        var found = At(path)?.Text;
        if (found is null || !values.Contains(found))
        {
            yield return $"{Place}: {path} is {found ?? "not set"}, wanted {string.Join(" or ", values)}";
        }
    }

    [GeneratedRegex(@"^\{0\}(/\{\d+\})+$")]
    private static partial Regex Segments();
}
