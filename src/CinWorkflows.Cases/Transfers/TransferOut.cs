using System.Globalization;
using System.Text.Json.Serialization;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A move of the family to another authority, and how far its transfer is. Codes and dates only.</summary>
public sealed record TransferOut
{
    /// <summary>The transfer's id, the same in both authorities.</summary>
    public required string Id { get; init; }

    /// <summary>The number of the act that reported it, where whoever did could not know by which id the case would have it; null elsewhere.</summary>
    public long? ReportedAs { get; init; }

    /// <summary>Which move of this case, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The receiving authority's code.</summary>
    public required string To { get; init; }

    /// <summary>The day on which the move was reported.</summary>
    public required DateOnly ReportedOn { get; init; }

    /// <summary>The day from which the family lives there; expected until it is confirmed.</summary>
    public required DateOnly ResidentOn { get; init; }

    /// <summary>True once the family is known to have moved.</summary>
    public bool HasMoved { get; init; }

    /// <summary>With whom of the case the child lives, by id; null where no practitioner of the case has said that, or they must not know of the move.</summary>
    public string? LivesWithId { get; init; }

    /// <summary>How often the family has moved between areas in the last two years, this move included (N45).</summary>
    public int RecentMoves { get; init; } = 1;

    /// <summary>Until when, for a move that is only for a while; null for one that lasts.</summary>
    public DateOnly? TemporaryUntil { get; init; }

    /// <summary>The end of the stay that the authority there was told of (N52); null where it was told of none.</summary>
    public DateOnly? StayNotifiedUntil { get; init; }

    /// <summary>The day on which its impact was assessed (N48).</summary>
    public DateOnly? AssessedOn { get; init; }

    /// <summary>The assessed risk (N49).</summary>
    public TransferRisk Risk { get; init; }

    /// <summary>Those who joined the case after it was assessed, by id, so that the assessment says nothing of them (N48, N54); null where nobody did.</summary>
    public IReadOnlyList<string>? JoinedSinceIds { get; init; }

    /// <summary>Whether information may be shared (N53–N55).</summary>
    public Sharing Sharing { get; init; } = Sharing.NotAsked;

    /// <summary>The day on which the services there were compared with the plan (N51).</summary>
    public DateOnly? ServicesComparedOn { get; init; }

    /// <summary>How many services are lacking there.</summary>
    public int ServiceGaps { get; init; }

    /// <summary>The agencies of which it is settled that their counterparts know, or need not (N56).</summary>
    public IReadOnlyList<string> CounterpartsBriefed { get; init; } = [];

    /// <summary>The day on which the pack was prepared (N52).</summary>
    public DateOnly? PackPreparedOn { get; init; }

    /// <summary>The restrictions of processing, by number, that came after it was prepared last (UK GDPR, article 18); null where none did.</summary>
    public IReadOnlyList<long>? RestrictedSincePack { get; init; }

    /// <summary>The day of the formal notification (N52).</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>How it was notified.</summary>
    public NotificationMeans? NotifiedBy { get; init; }

    /// <summary>How often it was notified: more than once after a dispute.</summary>
    public int Offers { get; init; }

    /// <summary>The day on which the receiving authority acknowledged it.</summary>
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>True once the receiving authority says that it has understood the risks (N57).</summary>
    public bool RisksUnderstood { get; init; }

    /// <summary>The day on which it named its worker.</summary>
    public DateOnly? WorkerNamedOn { get; init; }

    /// <summary>What it asked.</summary>
    public IReadOnlyList<TransferQuestion> Questions { get; init; } = [];

    /// <summary>What is settled of meeting the counterpart, visiting jointly and attending their meeting (N58).</summary>
    public IReadOnlyList<HandoverStep> Handover { get; init; } = [];

    /// <summary>When the receiving authority meets; null while that is not known (N62).</summary>
    public DateTimeOffset? TheirMeetingAt { get; init; }

    /// <summary>The day on which it refused.</summary>
    public DateOnly? RefusedOn { get; init; }

    /// <summary>The dispute or delay that is before, or was decided by, the service manager (N60).</summary>
    public Dispute? Dispute { get; init; }

    /// <summary>The day on which it accepted.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>What it decided about the child whom it takes over; null where it did not say.</summary>
    public TransferInDecision? TheirDecision { get; init; }

    /// <summary>The day from which it is responsible.</summary>
    public DateOnly? ResponsibleFrom { get; init; }

    /// <summary>The day on which a service manager decided that it is responsible (N47, N60).</summary>
    public DateOnly? AssertedOn { get; init; }

    /// <summary>The day on which it had that decision on its own record.</summary>
    public DateOnly? AssertionReceivedOn { get; init; }

    /// <summary>True once it was offered by the exchange: the installation there hears how it goes on, whichever way it is offered again; null elsewhere.</summary>
    public bool? OfferedByExchange { get; init; }

    /// <summary>
    /// True while a move that was confirmed after the offer travels to the installation there, and this authority has no proof that it arrived;
    /// null elsewhere.
    /// </summary>
    public bool? AwaitsResidenceReceipt { get; init; }

    /// <summary>The day on which both sides knew that the family lives there, of a move that was only expected as the child was offered; null elsewhere.</summary>
    public DateOnly? ResidenceKnownOn { get; init; }

    /// <summary>Since when the family lives there, as the receiving authority has it on its record; null where it has not said.</summary>
    public DateOnly? TheirResidentOn { get; init; }

    /// <summary>Since when the two records differ on that day; null while they do not.</summary>
    public DateOnly? ResidenceDiffersSince { get; init; }

    /// <summary>The day on which the transfer was withdrawn; it ends once the receiving authority has confirmed that.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>The number of the act that withdrew it, or that ended the case with it open; 0 where it was not withdrawn.</summary>
    public long WithdrawnSequence { get; init; }

    /// <summary>The number of the move that overtook this one, as the family went on; null where none did.</summary>
    public int? OvertakenBy { get; init; }

    /// <summary>True where the transfer was withdrawn and the family stays where it is: consent was taken back (N53), or the case ended; null elsewhere.</summary>
    public bool? StaysThere { get; init; }

    /// <summary>
    /// The day from which it is to be decided, or decided again, what becomes of a child who lives there, or may, and of whom consent to share was
    /// taken back, or the transfer withdrawn; null elsewhere.
    /// </summary>
    public DateOnly? StayToDecideOn { get; init; }

    /// <summary>The day on which a family of whom consent was taken back was found to have come back; null elsewhere.</summary>
    public DateOnly? BackOn { get; init; }

    /// <summary>How it ended; null while it goes on.</summary>
    public TransferOutcome? Outcome { get; init; }

    /// <summary>The number of the last message that came from the other installation.</summary>
    public int Received { get; init; }

    /// <summary>True while it goes on.</summary>
    [JsonIgnore]
    public bool IsOpen => Outcome is null;

    /// <summary>
    /// True where what was sent may not be read any more: the transfer is withdrawn, or this authority remains responsible, or there is no
    /// ground on which it is shared any more (N53, N55).
    /// </summary>
    [JsonIgnore]
    public bool IsTakenBack =>
        WithdrawnOn is not null || Outcome is TransferOutcome.Withdrawn or TransferOutcome.Remained || IsSharedNoMore;

    /// <summary>
    /// True where the receiving authority has not taken the child over, and there is no ground on which it is shared: whoever permitted it has
    /// taken that back (N53), the decision after which it was offered was put right, or advice is not to share and nobody has decided against
    /// that (N55).
    /// </summary>
    [JsonIgnore]
    public bool IsSharedNoMore => !IsTaken && (Sharing.IsForbiddenByAdvice || (Sharing.Basis is null && (Offers > 0 || Sharing.Refused.Count > 0)));

    /// <summary>
    /// True where the receiving authority was told of the family and may go on to deal with it, also once the case is transferred: whoever must
    /// not know has to be known there too (N54, N57).
    /// </summary>
    [JsonIgnore]
    public bool KnowsTheFamily => Offers > 0 && WithdrawnOn is null && Outcome is null or TransferOutcome.Transferred;

    /// <summary>What the subjects of its duties begin with, for example <c>t1</c>.</summary>
    [JsonIgnore]
    public string Label => string.Create(CultureInfo.InvariantCulture, $"t{Number}");

    /// <summary>True once the receiving authority has accepted, or has a decision on its record.</summary>
    [JsonIgnore]
    public bool IsTaken => (ResponsibleFrom ?? AssertionReceivedOn) is not null;

    /// <summary>
    /// True once it is taken and the family is known to have moved: this authority cannot take it back any more, also while it waits for the
    /// proof that the other side knows of the move.
    /// </summary>
    [JsonIgnore]
    public bool IsPassing => IsTaken && HasMoved && WithdrawnOn is null;

    /// <summary>
    /// The earliest day on which the case passes as far as is known: that of the acceptance or decision, or the later one from which the
    /// family lives or is expected there; null while it is not taken.
    /// </summary>
    [JsonIgnore]
    public DateOnly? PassesNotBefore => (ResponsibleFrom ?? AssertionReceivedOn) is { } taken ? (taken > ResidentOn ? taken : ResidentOn) : null;

    /// <summary>
    /// The day from which the receiving authority holds the case: it is taken, the family has moved, and both sides know that (N47). A move that
    /// was only expected as the child was offered passes it on the day on which the confirmation was on the record there, which that side has
    /// told; by link and by hand on the day on which it was confirmed here. Null until then: this authority holds it.
    /// </summary>
    [JsonIgnore]
    public DateOnly? PassesOn => PassesNotBefore is { } day && (Outcome == TransferOutcome.Transferred || (IsPassing && AwaitsResidenceReceipt != true))
        ? (ResidenceKnownOn > day ? ResidenceKnownOn : day)
        : null;

    /// <summary>True where it passes by a decision of this authority's service manager, to which the other side has not agreed.</summary>
    [JsonIgnore]
    public bool IsAsserted => AssertionReceivedOn is not null && AcceptedOn is null;
}
