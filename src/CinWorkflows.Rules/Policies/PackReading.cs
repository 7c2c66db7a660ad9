using System.Diagnostics.CodeAnalysis;

namespace CinWorkflows.Rules.Policies;

/// <summary>What came of reading a pack: the whole pack, or all that is wrong with it; never a part of one.</summary>
public sealed record PackReading
{
    internal PackReading(PolicyPack pack) => Pack = pack;

    internal PackReading(IReadOnlyList<PackFault> faults) => Faults = faults;

    /// <summary>The pack; null where there is any fault.</summary>
    public PolicyPack? Pack { get; }

    /// <summary>All faults found, in the order of the text; none where the pack is whole.</summary>
    public IReadOnlyList<PackFault> Faults { get; } = [];

    /// <summary>True where the pack was read and has no fault.</summary>
    [MemberNotNullWhen(true, nameof(Pack))]
    public bool IsWhole => Pack is not null;
}
