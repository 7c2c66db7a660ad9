using System.Xml.Linq;

namespace CinWorkflows.Architecture.Tests.Packages;

/// <summary>What a package says of itself: by whom it is and under which licence.</summary>
/// <param name="Name">The licence: its SPDX expression, a file in the package, or an address.</param>
/// <param name="By">Whose it is.</param>
/// <param name="Project">Where it comes from; empty where it does not say.</param>
internal sealed record Licence(string Name, string By, string Project)
{
    /// <summary>Read where the package was restored to.</summary>
    public static Licence Of(LockedPackage package)
    {
        var id = package.Id.ToLowerInvariant();
        var path = Path.Combine(Folder, id, package.Version.ToLowerInvariant(), $"{id}.nuspec");
        var metadata = XElement.Load(path).Elements().Single(part => part.Name.LocalName == "metadata");
        var licence = Part(metadata, "license");
        var copyright = Text(metadata, "copyright");
        return new(
            licence is null ? Text(metadata, "licenseUrl") : (string?)licence.Attribute("type") == "file" ? $"the package's {licence.Value.Trim()}" : licence.Value.Trim(),
            copyright.Length > 0 ? copyright : Text(metadata, "authors"),
            Text(metadata, "projectUrl") is { Length: > 0 } project ? project : (string?)Part(metadata, "repository")?.Attribute("url") ?? "");
    }

    private static string Folder => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Text(XElement metadata, string name) => string.Join(' ', (Part(metadata, name)?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static XElement? Part(XElement metadata, string name) => metadata.Elements().FirstOrDefault(part => part.Name.LocalName == name);
}
