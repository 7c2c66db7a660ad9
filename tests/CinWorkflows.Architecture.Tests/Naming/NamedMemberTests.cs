using System.Reflection;
using System.Runtime.CompilerServices;
using CinWorkflows.Architecture.Tests.Code;

namespace CinWorkflows.Architecture.Tests.Naming;

/// <summary>Two neighbours of one type that are swapped in a long list still compile; names do not let that pass.</summary>
public sealed class NamedMemberTests
{
    private const int MostPositions = 8;

    /// <summary>Records that are still written by position. Each that gets named members leaves this list.</summary>
    private static readonly string[] Longer =
    [
        "EpisodeAdopted",
        "MeetingArranged",
        "PlanContent",
        "PackContents",
        "PackPlan",
        "PackReview",
    ];

    [Fact]
    public void A_record_with_many_parts_names_them() =>
        Findings.None(
            $"A record has at most {MostPositions} parts by position; where it has more, all are required members with a name.",
            from record in Records()
            where record.Positions > MostPositions && !Longer.Contains(record.Type.Name)
            select $"{record.Type.FullName}: {record.Positions}");

    [Fact]
    public void No_record_with_names_is_an_exception() =>
        Findings.None(
            "A record that names its parts, or is gone, is no exception.",
            Longer.Except(Records().Where(record => record.Positions > MostPositions).Select(record => record.Type.Name)));

    /// <summary>The records by position: the compiler takes them apart in the order of their parts.</summary>
    private static IEnumerable<(Type Type, int Positions)> Records() =>
        from assembly in Product.Assemblies
        from type in assembly.Written()
        from taking in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where taking.Name == "Deconstruct" && taking.IsDefined(typeof(CompilerGeneratedAttribute))
        select (type, taking.GetParameters().Length);
}
