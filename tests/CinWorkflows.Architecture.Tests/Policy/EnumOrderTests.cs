using System.Reflection;
using System.Text.RegularExpressions;
using CinWorkflows.Architecture.Tests.Code;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Policy;

/// <summary>A value that is added or moved in a list of words changes no rule: an order that means something is stated where it is used.</summary>
public sealed partial class EnumOrderTests
{
    private static readonly string[] Sorting =
        ["OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending", "MaxBy", "MinBy", "Max", "Min"];

    /// <summary>The kinds of duties still stand in an order that has a meaning; the others only make an order that is always the same.</summary>
    private static readonly string[] Known =
    [
        "CinWorkflows.Domain.Duties.DutyBook",
        "CinWorkflows.Domain.Policies.TransferDuties",
        "CinWorkflows.Records.Exchange.ExchangeBook",
        "CinWorkflows.Server.Simulation.CaseSimulation",
        "CinWorkflows.Server.Simulation.TransferPractice",
        "CinWorkflows.Workflows.TransferPack.Contents.PackReach",
    ];

    private static readonly HashSet<string> Enums =
        [.. Product.Assemblies.SelectMany(assembly => assembly.Written()).Where(type => type.IsEnum).Select(type => type.Name)];

    [Fact]
    public void Nothing_is_sorted_by_the_order_of_an_enumeration() =>
        Findings.None("State the order in a list of the values.", Sorted.Except(Known));

    [Fact]
    public void No_value_of_an_enumeration_is_more_than_another() =>
        Findings.None("Name the values that are meant.", Compared.Where(found => !Known.Contains(found.Type)).Select(found => found.Line));

    [Fact]
    public void No_exception_outlives_its_reason() =>
        Findings.None("What compares no values is no exception.", Known.Except(Sorted).Except(Compared.Select(found => found.Type)));

    private static IEnumerable<string> Sorted =>
        from assembly in Product.Assemblies
        from type in assembly.GetTypes()
        from method in type.Bodies()
        from named in Instructions.MembersOf(method)
        where named.Member is MethodInfo { IsGenericMethod: true } called
            && Sorting.Contains(called.Name)
            && called.GetGenericArguments()[^1] is var key
            && (Nullable.GetUnderlyingType(key) ?? key).IsEnum
        select type.Outermost().FullName!;

    private static IEnumerable<(string Type, string Line)> Compared =>
        from file in SourceTree.WrittenCode
        where file.Path.StartsWith("src/", StringComparison.Ordinal)
        from line in file.LinesWhere(line => Comparison().Matches(line).Any(match => Enums.Contains(match.Groups["type"].Value)))
        select (string.Join('.', file.Folders.Skip(1).Append(file.Name)), line);

    [GeneratedRegex(@"(?<![=<>\w])[<>]=? (?:\w+\.)*(?<type>[A-Z]\w*)\.[A-Z]\w*\b(?!\()")]
    private static partial Regex Comparison();
}
