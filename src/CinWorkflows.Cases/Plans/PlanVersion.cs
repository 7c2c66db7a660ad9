using System.Text.Json.Serialization;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>A version of the plan: its dates and who has and has answered it. Its content is in the record.</summary>
public sealed record PlanVersion
{
    /// <summary>1 for the first, then counting up.</summary>
    public required int Version { get; init; }

    /// <summary>The day on which it was drafted.</summary>
    public DateOnly? DraftedOn { get; init; }

    /// <summary>Who drafted it; null once it is final.</summary>
    public string? DraftedBy { get; init; }

    /// <summary>The day on which it became final; null for a draft.</summary>
    public DateOnly? AgreedOn { get; init; }

    /// <summary>The day from which it runs.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The earliest day from which it ran before its dates were changed to a later one; null for most.</summary>
    public DateOnly? EarliestStart { get; init; }

    /// <summary>The day from which its limits count: its agreement, or its start where that was earlier. A start that is moved on moves none.</summary>
    [JsonIgnore]
    public DateOnly? CountsFrom => new[] { AgreedOn, StartsOn, EarliestStart }.Min();

    /// <summary>When the intervention is expected to end (N17, H14).</summary>
    public DateOnly? ExpectedEndOn { get; init; }

    /// <summary>True where it acknowledges a longer-term need (N17, N30, H28).</summary>
    public bool LongTerm { get; init; }

    /// <summary>How often the child is visited (N19g); null where the plan sets no frequency.</summary>
    public Period? VisitEvery { get; init; }

    /// <summary>The review that led to it; null for the first and for minor changes.</summary>
    public int? FromReview { get; init; }

    /// <summary>Whose views on the draft were recorded (N15).</summary>
    public IReadOnlyList<string> ViewsFrom { get; init; } = [];

    /// <summary>The ids of its outcomes, of which each review states the progress (N28, H27).</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Its actions.</summary>
    public IReadOnlyList<ActionProgress> Actions { get; init; } = [];

    /// <summary>The day on which the chair circulated it.</summary>
    public DateOnly? CirculatedOn { get; init; }

    /// <summary>The version that was in force already when this one was circulated; null for most. What the later one owes is not met by it.</summary>
    public int? CirculatedAfter { get; init; }

    /// <summary>The services that have a part in it although no copy goes to them as a rule; null where there are none (N35, H35).</summary>
    public IReadOnlyList<string>? AlsoFor { get; init; }

    /// <summary>To whom it was circulated.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>
    /// Who is to be given it besides, or again: whoever joined the case after it was circulated (N14, N20, N35, H12, H18, H35), and everybody
    /// who had it before its dates changed (N22, H19); null where nobody is.
    /// </summary>
    public IReadOnlyList<JoinedLater>? Joined { get; init; }

    /// <summary>Whom it names and who gave the case to another since; null where it names nobody such (N18, H15).</summary>
    public FormerWorkers? Former { get; init; }

    /// <summary>To whom it was given by hand.</summary>
    public IReadOnlyList<string> GivenByHand { get; init; } = [];

    /// <summary>What they said to it.</summary>
    public IReadOnlyList<ReplyToPlan> Replies { get; init; } = [];

    /// <summary>True for a plan taken over from another system or authority: it was circulated there.</summary>
    public bool Adopted { get; init; }

    /// <summary>The authority under whose plan the child moved here, and which is in force since it was taken over; null for a plan that was made here.</summary>
    public string? CameFrom { get; init; }

    /// <summary>Everybody who had it is to be given it anew, besides those to whom it is owed already.</summary>
    internal IReadOnlyList<JoinedLater>? ToBeGivenAnew() =>
        Recipients.Union((Joined ?? []).Select(later => later.PersonId)).Select(person => new JoinedLater(person)).ToList() is { Count: > 0 } anew ? anew : Joined;

    /// <summary>Whether somebody is to be given it, who joined after it was circulated or had it before its dates changed.</summary>
    public bool IsOwedTo(string personId) => Joined?.Any(later => later.PersonId == personId && later.GivenOn is null) == true;

    /// <summary>The last word of a person on this version, or null.</summary>
    public ReplyToPlan? ReplyOf(string personId) => Replies.LastOrDefault(reply => reply.PersonId == personId);

    /// <summary>A person's disagreement with this version, or null: only their signature of that day or a later one takes it back, no silence and no other answer (N14, N37, H12).</summary>
    public ReplyToPlan? DisagreementOf(string personId) =>
        Replies.Where(reply => reply.PersonId == personId && reply.Reply is PlanReply.Disagrees or PlanReply.Signed).OrderBy(reply => reply.On).LastOrDefault() is { Reply: PlanReply.Disagrees } said ? said : null;

    /// <summary>
    /// Somebody's word that they do not sign this version, or that they have not answered it, or null where they have signed or disagree: a refusal and a silence are
    /// looked at as a disagreement is (N14, N37, H12).
    /// </summary>
    public ReplyToPlan? UnsignedBy(string personId) => DisagreementOf(personId) is null
        && Replies.Where(reply => reply.PersonId == personId).OrderBy(reply => reply.On).LastOrDefault() is { Reply: PlanReply.Declined or PlanReply.NoReply } said ? said : null;
}
