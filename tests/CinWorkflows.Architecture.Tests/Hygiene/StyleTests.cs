using System.Text.RegularExpressions;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Hygiene;

/// <summary>What neither the build nor the check of white space tells: the whole of <c>dotnet format</c> takes minutes, these a moment.</summary>
public sealed partial class StyleTests
{
    [Fact]
    public void Usings_stand_in_order() =>
        Findings.None(
            "System first, then by name; 'dotnet format' sorts them.",
            SourceTree.WrittenCode.Where(file => !InOrder([.. Usings(file.Lines)])).Select(file => file.Path));

    [Theory]
    [InlineData(true, "using System.Text;", "using CinWorkflows.Cases;", "using Xunit;")]
    [InlineData(false, "using CinWorkflows.Cases;", "using System.Text;")]
    [InlineData(false, "using Xunit;", "using CinWorkflows.Cases;")]
    [InlineData(true, "using Azure;", "using Azure.Core;", "using AzureX;")]
    public void What_is_out_of_order_is_seen(bool inOrder, params string[] lines) => Assert.Equal(inOrder, InOrder([.. Usings(lines)]));

    [Fact]
    public void No_member_is_named_with_this() =>
        Findings.None(
            "A member is named without 'this.'; only the extension method Concat has to be called on it.",
            SourceTree.WrittenCode.SelectMany(file => file.LinesWhere(line => This().IsMatch(line))));

    private static IEnumerable<string> Usings(IEnumerable<string> lines) =>
        lines.Select(line => Plain().Match(line)).Where(line => line.Success).Select(line => line.Groups[1].Value);

    private static bool InOrder(IReadOnlyList<string> names) => names.SequenceEqual(names
        .OrderByDescending(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal))
        .ThenBy(name => name.Replace('.', '\0'), StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex(@"^using ([\w.]+);$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?!\s*//).*(?<![\w""])this\.(?!Concat\()[A-Za-z_]")]
    private static partial Regex This();
}
