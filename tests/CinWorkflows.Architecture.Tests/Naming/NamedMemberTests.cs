using System.Reflection;
using System.Runtime.CompilerServices;
using CinWorkflows.Architecture.Tests.Code;

namespace CinWorkflows.Architecture.Tests.Naming;

/// <summary>Two neighbours of one type that are swapped in a long list still compile; names do not let that pass.</summary>
public sealed class NamedMemberTests
{
    private const int MostPositions = 8;

    [Fact]
    public void A_record_with_many_parts_names_them() =>
        Findings.None(
            $"A record has at most {MostPositions} parts by position; where it has more, all are required members with a name.",
            from record in Records()
            where record.Positions > MostPositions
            select $"{record.Type.FullName}: {record.Positions}");

    /// <summary>The records by position: the compiler takes them apart in the order of their parts.</summary>
    private static IEnumerable<(Type Type, int Positions)> Records() =>
        from assembly in Product.Assemblies
        from type in assembly.Written()
        from taking in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where taking.Name == "Deconstruct" && taking.IsDefined(typeof(CompilerGeneratedAttribute))
        select (type, taking.GetParameters().Length);
}
