namespace CinWorkflows.Cases.Transfers;

/// <summary>From when an authority is responsible for a child, and why.</summary>
/// <param name="From">The first day.</param>
/// <param name="Authority">The authority's code; null where this authority's pack gives it none, or it is not known which.</param>
/// <param name="IsOurs">True where it is this authority.</param>
/// <param name="Why">Why.</param>
/// <param name="TransferId">The transfer by which it passed; null for the first entry of a child who did not move in.</param>
public sealed record Responsibility(DateOnly From, string? Authority, bool IsOurs, ResponsibilityReason Why, string? TransferId = null)
{
    /// <summary>The clause of the pack from which it follows; null where the pack has no rules for transfers.</summary>
    public required string? Clause { get; init; }

    /// <summary>The entry that holds on a date: the last that has begun, and before all of them the first.</summary>
    /// <param name="entries">The entries, in order of their dates; at least one.</param>
    /// <param name="on">The date, Europe/London.</param>
    internal static Responsibility Holding(IReadOnlyList<Responsibility> entries, DateOnly on) => entries.LastOrDefault(entry => entry.From <= on) ?? entries[0];
}
