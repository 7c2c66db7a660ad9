using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>
/// A duty that an authority asks for beyond those that the workflow knows: a step of a chain (not seen alone, so the manager is
/// told within 48 hours, so a visit within 5 working days) or a gate with a decision (at 3, 6, 9 and 12 months).
/// </summary>
/// <param name="Id">Its name, which becomes part of keys.</param>
/// <param name="Title">What it asks for, in the words of the authority.</param>
/// <param name="When">What brings it about.</param>
/// <param name="Only">The cases that it is for.</param>
/// <param name="Duty">Whose it is, by when, and who is told.</param>
/// <param name="DoneBy">What has to be recorded so that it is done.</param>
/// <param name="Then">The duties that follow when it is done, by id.</param>
/// <param name="Decision">The decision that it asks for; null where it asks for none.</param>
public sealed record FurtherDutyRule(
    string Id,
    string Title,
    TriggerKind When,
    CaseSelection Only,
    DutyRule Duty,
    DoneBy DoneBy,
    IReadOnlyList<string> Then,
    RequiredDecision? Decision)
{
    /// <summary>The name of the authority's own event that brings it about; null where <see cref="When"/> says it.</summary>
    public string? WhenEvent { get; init; }

    /// <summary>The event that brought the chain about, as an anchor of its timescales.</summary>
    public const string TriggerAnchor = "trigger";

    /// <summary>The day on which the duty before it in the chain was done, as an anchor; for the first it is the trigger.</summary>
    public const string PreviousAnchor = "previous";

    /// <summary>The duties that follow once it is done with that decision.</summary>
    public IEnumerable<string> After(string? decision) =>
        [.. Then, .. Decision?.Options.FirstOrDefault(option => option.Id == decision)?.Then ?? []];
}
