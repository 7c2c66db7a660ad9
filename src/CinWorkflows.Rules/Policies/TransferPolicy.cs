namespace CinWorkflows.Rules.Policies;

/// <summary>An authority's rules for children who move to or from another authority; their duties are among the pack's.</summary>
public sealed record TransferPolicy
{
    /// <summary>Whose rules they are.</summary>
    public required TransferRulesOwner Owner { get; init; }

    /// <summary>The clause that they come from, or that says that the source is silent (H36).</summary>
    public required string Clause { get; init; }

    /// <summary>After how many moves in two years trafficking and modern slavery are considered (N45).</summary>
    public required int PromptAfterMoves { get; init; }

    /// <summary>From which age a child is written to about a move by a machine; a younger one is told by their parent or worker.</summary>
    public int ChildIsWrittenToFrom { get; init; } = ChildIsWrittenToFromUnlessSaid;

    /// <summary>The age where a pack does not say.</summary>
    public const int ChildIsWrittenToFromUnlessSaid = 12;

    /// <summary>
    /// The rule for telling somebody of a move by hand, in place of that for telling them of a meeting or a review; null where that one holds
    /// for both. A pack that has one also has the family told of a refusal, and the former authority of what was decided where nothing is
    /// sent to it (N61).
    /// </summary>
    public DutyRule? TellByHand { get; init; }

    /// <summary>The clause that asks for each rule; a pack that was read has all of them.</summary>
    public required IReadOnlyDictionary<TransferRuleKind, string> Rules { get; init; }
}
