using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Packages;

/// <summary>Whose work the product is made of, and under which licence, is told with it.</summary>
public sealed class NoticeTests
{
    private const string Notices = "THIRD-PARTY-NOTICES.md";

    private const string Heading = "| Package | Version | Licence | By |";

    /// <summary>With <c>CIN_WRITE_NOTICES</c> in the environment the table is written anew from the packages as they were restored.</summary>
    [Fact]
    public async Task Every_package_of_the_product_stands_in_the_notices()
    {
        if (Environment.GetEnvironmentVariable("CIN_WRITE_NOTICES") is not null)
        {
            var kept = SourceTree.File(Notices).Lines.TakeWhile(line => line != Heading);
            var after = SourceTree.File(Notices).Lines.SkipWhile(line => line != Heading).SkipWhile(line => line.StartsWith('|'));
            await File.WriteAllLinesAsync(Path.Combine(SourceTree.Root, Notices), [.. kept, Heading, "|---|---|---|---|", .. LockedPackage.OfProduct.Select(Row), .. after]);
        }

        var rows = (await File.ReadAllLinesAsync(Path.Combine(SourceTree.Root, Notices))).Where(line => line.StartsWith("| [", StringComparison.Ordinal) || line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        var known = LockedPackage.OfProduct;
        Findings.None($"It is not in {Notices}; run this test with CIN_WRITE_NOTICES=1.", known.Where(package => !rows.Exists(row => IsOf(row, package))).Select(package => $"{package.Id} {package.Version}"));
        Findings.None($"{Notices} names what the product is not made of; run this test with CIN_WRITE_NOTICES=1.", rows.Where(row => !known.Any(package => IsOf(row, package))));
        Findings.None("Nobody may use it under no licence.", rows.Where(row => row.Split('|')[3].Trim().Length == 0));
    }

    private static string Row(LockedPackage package)
    {
        var licence = Licence.Of(package);
        var name = licence.Project.StartsWith("http", StringComparison.Ordinal) ? $"[{package.Id}]({licence.Project})" : $"`{package.Id}`";
        return $"| {name} | {package.Version} | {licence.Name} | {licence.By.Replace("|", "/", StringComparison.Ordinal)} |";
    }

    private static bool IsOf(string row, LockedPackage package) =>
        (row.StartsWith($"| [{package.Id}]", StringComparison.Ordinal) || row.StartsWith($"| `{package.Id}`", StringComparison.Ordinal)) && row.Split('|')[2].Trim() == package.Version;
}
