using System.Xml.Linq;
using CinWorkflows.Architecture.Tests.Code;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Hygiene;

/// <summary>The compiler refuses an undocumented public member of the rules and workflows; these tests see that it does.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [InlineData("Rules")]
    [InlineData("Cases")]
    [InlineData("Workflows")]
    [InlineData("Letters")]
    [InlineData("TransferPacks")]
    public void Documentation_is_made_and_a_gap_is_an_error(string name)
    {
        var project = SourceTree.ProductProjects.Single(project => project.Name == name);
        Assert.Equal("true", project.Property("GenerateDocumentationFile"));
        Assert.Null(project.Property("TreatWarningsAsErrors"));
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", SourceTree.File("Directory.Build.props").Text);
    }

    [Fact]
    public void The_check_is_switched_off_nowhere() =>
        Findings.None(
            "No file of the product's build passes over the warning CS1591, or over any other.",
            from file in SourceTree.Files
            where !file.Path.StartsWith("tests/", StringComparison.Ordinal) && !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
            from line in file.LinesWhere(line => line.Contains("CS1591", StringComparison.Ordinal) || line.Contains("<NoWarn", StringComparison.Ordinal) || line.Contains("WarningsNotAsErrors", StringComparison.Ordinal))
            select line);

    [Theory]
    [InlineData("Rules")]
    [InlineData("Cases")]
    [InlineData("Workflows")]
    [InlineData("Letters")]
    [InlineData("TransferPacks")]
    public void A_public_type_says_what_it_is(string name)
    {
        var assembly = Product.Load(name);
        var written = XElement.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Elements().Any(part => part.Name == "inheritdoc" || part.Value.Trim().Length > 0))
            .Select(member => (string)member.Attribute("name")!)
            .ToHashSet();
        Findings.None(
            "A summary is not empty.",
            assembly.GetExportedTypes().Select(type => $"T:{type.FullName!.Replace('+', '.')}").Where(id => !written.Contains(id)));
    }
}
