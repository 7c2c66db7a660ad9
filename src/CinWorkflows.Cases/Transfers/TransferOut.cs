using System.Globalization;
using System.Text.Json.Serialization;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A move of the family to another authority, and how far its transfer is. Codes and dates only.</summary>
public sealed record TransferOut
{
    /// <summary>The transfer's id, the same in both authorities.</summary>
    public required string Id { get; init; }

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

    /// <summary>With whom of the case the child lives, by id; null where that was not said.</summary>
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

    /// <summary>The day on which the transfer was withdrawn; it ends once the receiving authority has confirmed that.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>The number of the act that withdrew it, or that ended the case with it open; 0 where it was not withdrawn.</summary>
    public long WithdrawnSequence { get; init; }

    /// <summary>The number of the move that overtook this one, as the family went on; null where none did.</summary>
    public int? OvertakenBy { get; init; }

    /// <summary>True where the transfer was withdrawn and the family stays where it is: consent was taken back (N53), or the case ended; null elsewhere.</summary>
    public bool? StaysThere { get; init; }

    /// <summary>How it ended; null while it goes on.</summary>
    public TransferOutcome? Outcome { get; init; }

    /// <summary>The number of the last message that came from the other installation.</summary>
    public int Received { get; init; }

    /// <summary>True while it goes on.</summary>
    [JsonIgnore]
    public bool IsOpen => Outcome is null;

    /// <summary>
    /// True where what was sent may not be read any more: the transfer is withdrawn, or this authority remains responsible, or whoever permitted
    /// it has taken that back and there is no other ground (N53).
    /// </summary>
    [JsonIgnore]
    public bool IsTakenBack =>
        PassesOn is null && (WithdrawnOn is not null || Outcome is TransferOutcome.Withdrawn or TransferOutcome.Remained || Sharing is { Basis: null, Refused.Count: > 0 });

    /// <summary>
    /// True where the receiving authority was told of the family and may go on to deal with it, also once the case is transferred: whoever must
    /// not know has to be known there too (N54, N57).
    /// </summary>
    [JsonIgnore]
    public bool KnowsTheFamily => Offers > 0 && WithdrawnOn is null && Outcome is null or TransferOutcome.Transferred;

    /// <summary>What the subjects of its duties begin with, for example <c>t1</c>.</summary>
    [JsonIgnore]
    public string Label => string.Create(CultureInfo.InvariantCulture, $"t{Number}");

    /// <summary>
    /// The day from which the receiving authority is responsible: it has accepted, or has a decision on its record, and the day has come from
    /// which the family lives there or, while the move is not confirmed, is expected there (N47); null while neither is.
    /// </summary>
    [JsonIgnore]
    public DateOnly? PassesOn => (ResponsibleFrom ?? AssertionReceivedOn) is { } taken ? (taken > ResidentOn ? taken : ResidentOn) : null;

    /// <summary>True where it passes by a decision of this authority's service manager, to which the other side has not agreed.</summary>
    [JsonIgnore]
    public bool IsAsserted => AssertionReceivedOn is not null && AcceptedOn is null;
}
