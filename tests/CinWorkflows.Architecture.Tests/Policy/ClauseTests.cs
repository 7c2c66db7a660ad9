using System.Text.RegularExpressions;
using CinWorkflows.Architecture.Tests.Code;
using CinWorkflows.Cases.Packs;

namespace CinWorkflows.Architecture.Tests.Policy;

public sealed partial class ClauseTests
{
    /// <summary>Codes of others that look like clauses: the needs of the census, and the tags of a heading.</summary>
    private static readonly string[] Elsewhere = ["CinWorkflows.Integrations.CinCensus.CensusCodes", "CinWorkflows.Integrations.Pdf.Setting.TitleSetting"];

    /// <summary>The clauses of all shipped packs, and those of a pack that only the tests have.</summary>
    private static readonly HashSet<string> Clauses =
        [.. PackLibrary.Shipped.All.SelectMany(entry => entry.Pack.Clauses.Keys).Where(id => id.Any(char.IsDigit)), .. Enumerable.Range(1, 26).Select(number => $"E{number}")];

    [Fact]
    public void No_clause_of_an_authority_stands_in_code() =>
        Findings.None(
            "What a refusal, a letter or a page cites comes from the pack of the case: 'gates', 'admission', the duty, or 'transfers.rules'.",
            from assembly in Product.Assemblies
            from type in assembly.GetTypes()
            where !type.Outermost().IsGenerated() && !Elsewhere.Contains(type.Outermost().FullName)
            from method in type.Bodies()
            from text in Instructions.TextsOf(method)
            from word in Word().Matches(text)
            where Clauses.Contains(word.Value)
            select $"{type.Outermost().FullName}: {word.Value} in \"{text}\"");

    [Fact]
    public void No_exception_outlives_its_reason() =>
        Findings.None(
            "A type that holds no such code is no exception.",
            Elsewhere.Where(name => !Product.Assemblies.SelectMany(assembly => assembly.GetTypes())
                .Where(type => type.Outermost().FullName == name)
                .SelectMany(type => type.Bodies())
                .SelectMany(Instructions.TextsOf)
                .Any(text => Word().Matches(text).Any(word => Clauses.Contains(word.Value)))));

    [GeneratedRegex("[A-Za-z]+[0-9]+[a-z]?")]
    private static partial Regex Word();
}
