using System.Xml.Linq;

namespace CinWorkflows.Architecture.Tests.Sources;

/// <summary>A project as its file states it.</summary>
internal sealed class ProjectFile(SourceFile file)
{
    private readonly XElement _xml = XElement.Parse(file.Text);

    public string Path => file.Path;

    /// <summary>The project's name without the product's: <c>Cases</c>.</summary>
    public string Name => file.Name["CinWorkflows.".Length..];

    public IEnumerable<string> References =>
        Items("ProjectReference").Select(item => System.IO.Path.GetFileNameWithoutExtension(Included(item))["CinWorkflows.".Length..]);

    /// <summary>The packages that reach the product; analyzers stay with the compiler.</summary>
    public IEnumerable<string> Packages =>
        Items("PackageReference").Where(item => (string?)item.Attribute("PrivateAssets") != "all").Select(Included);

    public IEnumerable<string> Friends => Items("InternalsVisibleTo").Select(Included);

    public IEnumerable<XElement> Items(string kind) => _xml.Descendants(kind);

    public string? Property(string name) => _xml.Descendants(name).LastOrDefault()?.Value;

    /// <summary>What an item includes.</summary>
    public static string Included(XElement item) => (string?)item.Attribute("Include") ?? "";
}
