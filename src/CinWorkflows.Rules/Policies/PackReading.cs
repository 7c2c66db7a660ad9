using System.Diagnostics.CodeAnalysis;

namespace CinWorkflows.Rules.Policies;

/// <summary>What came of reading a pack: the whole pack, or all that is wrong with it; never a part of one.</summary>
public sealed record PackReading
{
    /// <param name="packs">The packs; none where there is any fault.</param>
    /// <param name="found">All that was found.</param>
    internal PackReading(IReadOnlyList<PackOfAuthority> packs, IReadOnlyList<PackFault> found)
    {
        Faults = [.. found.Where(fault => fault.Weight == PackFaultWeight.Fault)];
        NeverDue = [.. found.Where(fault => fault.Weight == PackFaultWeight.NeverDue)];
        Advice = [.. found.Where(fault => fault.Weight == PackFaultWeight.Advice)];
        Packs = packs;
    }

    /// <summary>The pack of each authority that the text is for, in its order; none where there is any fault.</summary>
    public IReadOnlyList<PackOfAuthority> Packs { get; }

    /// <summary>The pack, of the first authority where it is for several; null where there is any fault.</summary>
    public PolicyPack? Pack => Packs is [var first, ..] ? first.Pack : null;

    /// <summary>The text of that pack: as written, or resolved; empty where there is any fault.</summary>
    public string Json => Packs is [var first, ..] ? first.Json : "";

    /// <summary>False where it extends a base without naming its version: it would change with the base, so no case starts under it.</summary>
    public bool NamesItsBase { get; init; } = true;

    /// <summary>All faults found, in the order of the text; none where the pack is whole.</summary>
    public IReadOnlyList<PackFault> Faults { get; }

    /// <summary>What could never come, in the order of the text: a new version is not brought in with it.</summary>
    public IReadOnlyList<PackFault> NeverDue { get; }

    /// <summary>What to look at, in the order of the text.</summary>
    public IReadOnlyList<PackFault> Advice { get; }

    /// <summary>All that keeps it from being brought in.</summary>
    public IReadOnlyList<PackFault> Hindrances => [.. Faults, .. NeverDue];

    /// <summary>True where the pack was read and has no fault.</summary>
    [MemberNotNullWhen(true, nameof(Pack))]
    public bool IsWhole => Pack is not null;
}
