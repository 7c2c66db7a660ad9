using System.Text.Json;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Packages;

/// <summary>A package of one version, as a lock file names it.</summary>
internal sealed record LockedPackage(string Id, string Version) : IComparable<LockedPackage>
{
    /// <summary>All that the product is restored with: direct and by way of others, each version once.</summary>
    public static IReadOnlyList<LockedPackage> OfProduct { get; } = [.. SourceTree.ProductProjects.SelectMany(project => In(LockOf(project))).Distinct().Order()];

    public static string LockOf(ProjectFile project) => $"{project.Path[..project.Path.LastIndexOf('/')]}/packages.lock.json";

    public int CompareTo(LockedPackage? other) => string.CompareOrdinal($"{Id.ToUpperInvariant()} {Version}", $"{other?.Id.ToUpperInvariant()} {other?.Version}");

    private static IEnumerable<LockedPackage> In(string path)
    {
        using var file = JsonDocument.Parse(SourceTree.File(path).Text);
        return
        [
            .. file.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(package => new LockedPackage(package.Name, package.Value.GetProperty("resolved").GetString()!)),
        ];
    }
}
