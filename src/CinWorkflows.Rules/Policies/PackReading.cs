using System.Diagnostics.CodeAnalysis;

namespace CinWorkflows.Rules.Policies;

/// <summary>What came of reading a pack: the whole pack, or all that is wrong with it; never a part of one.</summary>
public sealed record PackReading
{
    internal PackReading(PolicyPack? pack, string json, IReadOnlyList<PackFault> found)
    {
        Json = json;
        Faults = [.. found.Where(fault => fault.Weight == PackFaultWeight.Fault)];
        NeverDue = [.. found.Where(fault => fault.Weight == PackFaultWeight.NeverDue)];
        Advice = [.. found.Where(fault => fault.Weight == PackFaultWeight.Advice)];
        Pack = Faults.Count == 0 ? pack : null;
    }

    /// <summary>The pack; null where there is any fault.</summary>
    public PolicyPack? Pack { get; }

    /// <summary>The text of the whole pack: as written, or, of one that extends a base, resolved on it.</summary>
    public string Json { get; }

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
