using System.Reflection;
using System.Text.RegularExpressions;
using CinWorkflows.Architecture.Tests.Code;
using CinWorkflows.Architecture.Tests.Sources;

namespace CinWorkflows.Architecture.Tests.Policy;

/// <summary>A value that is added or moved in a list of words changes no rule: an order that means something is stated where it is used.</summary>
public sealed partial class EnumOrderTests
{
    private static readonly string[] Sorting =
        ["OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending", "MaxBy", "MinBy", "Max", "Min", "Sort"];

    private static readonly string[] SortedByFirst = ["Comparer`1", "IComparer`1", "SortedSet`1", "SortedDictionary`2", "SortedList`2"];

    /// <summary>What sorts only so that a list is the same each time, with the reason why no rule hangs on it.</summary>
    private static readonly Dictionary<string, string> OnlyTheSameEachTime = new()
    {
        ["CinWorkflows.Letters.LetterDefinition"] = "Letters are found by their kind; the order is that of a list to look through.",
    };

    private static readonly HashSet<string> Enums =
        [.. Product.Assemblies.SelectMany(assembly => assembly.Written()).Where(type => type.IsEnum).Select(type => type.Name)];

    [Fact]
    public void Nothing_is_sorted_by_the_order_of_an_enumeration() =>
        Findings.None(
            "State the order in a list of the values.",
            Sorted.Except(OnlyTheSameEachTime.Keys));

    [Fact]
    public void No_exception_outlives_its_reason() =>
        Findings.None("What sorts no values is no exception.", OnlyTheSameEachTime.Keys.Except(Sorted));

    /// <summary>The compiler itself compares with constants, to find the case of a switch: those are looked for in the sources.</summary>
    [Fact]
    public void No_value_of_an_enumeration_is_less_or_more_than_another() =>
        Findings.None(
            "Name the values that are meant.",
            from method in Methods
            from type in Instructions.ComparedOf(method)
            where type.IsEnum
            select $"{method.DeclaringType!.Outermost().FullName} compares by {type.Name}");

    [Fact]
    public void No_value_of_an_enumeration_is_a_limit() =>
        Findings.None(
            "Name the values that are meant.",
            from file in SourceTree.WrittenCode
            where file.Path.StartsWith("src/", StringComparison.Ordinal)
            from line in file.LinesWhere(line => Limit().Matches(line).Any(match => Enums.Contains(match.Groups["type"].Value)))
            select line);

    private static IEnumerable<string> Sorted =>
        from method in Methods
        from named in Instructions.MembersOf(method)
        where named.Member is MethodBase called && SortsValues(called)
        select method.DeclaringType!.Outermost().FullName;

    private static IEnumerable<MethodBase> Methods =>
        Product.Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Outermost().Namespace?.StartsWith("CinWorkflows", StringComparison.Ordinal) == true).SelectMany(type => type.Bodies());

    private static bool SortsValues(MethodBase called) => called switch
    {
        { Name: "CompareTo" } when called.DeclaringType == typeof(Enum) => true,
        MethodInfo { IsGenericMethod: true } => Sorting.Contains(called.Name) && SortedBy(called) is { } key && HoldsValue(key),
        { DeclaringType: { IsGenericType: true } type } => (SortedByFirst.Contains(type.Name) || (called.Name == "Sort" && type.Name == "List`1")) && HoldsValue(type.GetGenericArguments()[0]),
        _ => false,
    };

    /// <summary>The type of the keys; null where a function makes numbers of them.</summary>
    private static Type? SortedBy(MethodBase called) =>
        called.GetGenericArguments() is [_] && called.GetParameters().Any(parameter => parameter.ParameterType.Name.StartsWith("Func`", StringComparison.Ordinal))
            ? null
            : called.GetGenericArguments()[^1];

    private static bool HoldsValue(Type key) =>
        key.IsEnum || (key.IsGenericType && key.IsValueType && key.GetGenericArguments().Any(HoldsValue));

    [GeneratedRegex(@"(?<![=<>\w])[<>]=? (?:\w+\.)*(?<type>[A-Z]\w*)\.[A-Z]\w*\b(?!\()")]
    private static partial Regex Limit();
}
