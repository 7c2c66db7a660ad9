using System.Text.RegularExpressions;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Hygiene;

/// <summary>What the security documents say of the service is as good as the types and tests that they name for it.</summary>
public sealed partial class CitedNameTests
{
    /// <summary>Names in them that are of .NET, of browsers and of the build.</summary>
    private static readonly string[] OfOthers = ["CentralPackageTransitivePinningEnabled", "HttpOnly", "Random", "RandomNumberGenerator", "SameSite", "Secure"];

    private static readonly ILookup<string, SourceFile> Declared = SourceTree.Code
        .SelectMany(file => Declaration().Matches(file.Text).Select(match => (Name: match.Groups[1].Value, File: file)))
        .ToLookup(found => found.Name, found => found.File, StringComparer.Ordinal);

    private static readonly IReadOnlyList<(string Where, string Name)> Cited = [.. SourceTree.Files.Where(file => file.Path.StartsWith("docs/security/", StringComparison.Ordinal)).SelectMany(In)];

    [Fact]
    public void Every_type_test_and_member_that_a_security_document_names_is_there() => Findings.None(
        "The documents in docs/security name what there is, as it is called.",
        Cited.Where(cited => !OfOthers.Contains(cited.Name) && !IsThere(cited.Name.Split('.'))).Select(cited => $"{cited.Where}: {cited.Name}"));

    [Fact]
    public void They_name_many_and_nothing_of_others_that_they_do_not()
    {
        Assert.True(Cited.Count > 200, $"Only {Cited.Count} names were found.");
        Assert.Empty(OfOthers.Except(Cited.Select(cited => cited.Name)));
    }

    private static bool IsThere(string[] name) =>
        name.Length == 1 ? Declared.Contains(name[0]) : Declared[name[0]].Any(file => Regex.IsMatch(file.Text, $@"\b{name[1]}\b", RegexOptions.CultureInvariant));

    /// <summary>The names of a document; those of packages, in the table of their support, are held against the lock files.</summary>
    private static IEnumerable<(string Where, string Name)> In(SourceFile file) => file.Lines
        .TakeWhile(line => !line.StartsWith("## Support", StringComparison.Ordinal))
        .SelectMany((line, index) => Name().Matches(line).Select(match => ($"{file.Path}:{index + 1}", match.Groups[1].Value)));

    [GeneratedRegex(@"\b(?:class|record struct|record|struct|interface|enum|delegate \S+)\s+([A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*(?:\\.[A-Z][A-Za-z0-9]*)?)`")]
    private static partial Regex Name();
}
