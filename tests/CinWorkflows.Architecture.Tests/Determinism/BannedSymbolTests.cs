using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Determinism;

/// <summary>The compiler's own check cannot be off without these tests saying so.</summary>
public sealed class BannedSymbolTests
{
    private static readonly ProjectFile Workflows = SourceTree.ProductProjects.Single(project => project.Name == "Workflows");

    [Fact]
    public void The_analyzer_is_on_for_the_workflows()
    {
        var analyzer = Assert.Single(Workflows.Items("PackageReference"), item => ProjectFile.Included(item) == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Assert.All(analyzer.AncestorsAndSelf(), element => Assert.Null(element.Attribute("Condition")));
        Assert.DoesNotContain("analyzers", (string?)analyzer.Attribute("ExcludeAssets") ?? "", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_analyzer_is_given_the_list()
    {
        var list = Assert.Single(Workflows.Items("AdditionalFiles"), item => ProjectFile.Included(item) == "BannedSymbols.txt");
        Assert.All(list.AncestorsAndSelf(), element => Assert.Null(element.Attribute("Condition")));
    }

    [Fact]
    public void A_banned_call_is_an_error() =>
        Assert.Contains("dotnet_diagnostic.RS0030.severity = error", SourceTree.File(".editorconfig").Lines);

    [Fact]
    public void The_check_is_switched_off_nowhere() =>
        Findings.None(
            "RS0030 is named where it is made an error and tested, and nowhere else; no file switches analyzers off.",
            from file in SourceTree.Files
            where !file.Path.StartsWith("tests/CinWorkflows.Architecture.Tests/", StringComparison.Ordinal)
            from line in file.LinesWhere(line => line.Contains("RS0030", StringComparison.Ordinal) || line.Contains("RunAnalyzers", StringComparison.OrdinalIgnoreCase))
            where !line.EndsWith("dotnet_diagnostic.RS0030.severity = error", StringComparison.Ordinal)
            select line);

    [Fact]
    public void Every_ban_names_something_that_exists() =>
        Findings.None("The analyzer passes over an id that it does not find.", Ban.List.Where(ban => !ban.Exists()).Select(ban => ban.Id));

    [Fact]
    public void Every_ban_says_what_to_do_instead() =>
        Findings.None(
            "Who is stopped is told why.",
            SourceTree.File(Ban.ListPath).LinesWhere(line => line.Length > 0 && line.Split(';', 2) is not [_, { Length: > 8 }]));
}
