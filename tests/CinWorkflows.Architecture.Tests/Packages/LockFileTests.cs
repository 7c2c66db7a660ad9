using System.Text.RegularExpressions;
using System.Xml.Linq;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Packages;

/// <summary>What the product and its tests are built from is written down, in one version each, and supported.</summary>
public sealed partial class LockFileTests
{
    private const string Support = "docs/security/supply-chain.md";

    /// <summary>Released with .NET itself, and supported as long.</summary>
    private static readonly string[] Train = ["Microsoft.AspNetCore.", "Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions."];

    [Fact]
    public void Every_project_has_its_lock_file() =>
        Findings.None(
            "Run 'dotnet restore' and commit packages.lock.json.",
            SourceTree.Projects.Select(LockedPackage.LockOf).Where(path => SourceTree.Files.All(file => file.Path != path)));

    [Fact]
    public void The_product_takes_one_version_of_each_package() =>
        Findings.None(
            "Two projects of the product take different versions.",
            LockedPackage.OfProduct.GroupBy(package => package.Id, StringComparer.OrdinalIgnoreCase)
                .Where(versions => versions.Count() > 1)
                .Select(versions => $"{versions.Key}: {string.Join(", ", versions.Select(package => package.Version))}"));

    [Fact]
    public void What_is_released_with_NET_is_of_the_release_that_the_product_runs_on() =>
        Findings.None(
            "An earlier train of .NET is out of support before this one.",
            Named().Where(package => Train.Any(name => package.Id.StartsWith(name, StringComparison.Ordinal)) && !package.Version.StartsWith("10.", StringComparison.Ordinal))
                .Select(package => $"{package.Id} {package.Version}"));

    [Fact]
    public void Of_every_package_that_is_named_it_is_written_down_whether_it_is_supported()
    {
        var rows = SourceTree.File(Support).Lines.Select(line => Row().Match(line)).Where(row => row.Success).Select(row => row.Groups["pattern"].Value).ToList();
        var named = Named().Select(package => package.Id).ToList();
        Findings.None($"A row of {Support} says it.", named.Where(id => !rows.Exists(row => IsOf(row, id))));
        Findings.None($"A row of {Support} is of no package any more.", rows.Where(row => !named.Exists(id => IsOf(row, id))));
    }

    private static IEnumerable<LockedPackage> Named() => XElement.Parse(SourceTree.File("Directory.Packages.props").Text)
        .Descendants("PackageVersion")
        .Select(package => new LockedPackage(ProjectFile.Included(package), (string?)package.Attribute("Version") ?? ""));

    /// <summary>A row names one package, or with a star all whose names begin so.</summary>
    private static bool IsOf(string row, string id) => row.EndsWith('*') ? id.StartsWith(row[..^1], StringComparison.Ordinal) : row == id;

    [GeneratedRegex(@"^\| `(?<pattern>[\w.*-]+)` \|")]
    private static partial Regex Row();
}
