using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The former authority formally notifies the receiving one of a child who moves there, or offers the child again (N52, N60). The pack is there already.</summary>
/// <param name="On">The day of the notification.</param>
/// <param name="ResidentOn">The day from which the family lives there; null while it has not moved.</param>
/// <param name="Risk">The assessed risk (N49).</param>
/// <param name="RiskNote">What must be known of the risks (N57).</param>
/// <param name="Child">The child.</param>
/// <param name="Participants">The family, the agencies and the former worker.</param>
/// <param name="SenderId">The former worker among them; null where there is none.</param>
/// <param name="Circumstances">What was found when admission was checked.</param>
/// <param name="Pack">The pack.</param>
public sealed record OfferContent(
    DateOnly On,
    DateOnly? ResidentOn,
    TransferRisk Risk,
    string RiskNote,
    ChildDetails Child,
    IReadOnlyList<ParticipantDetails> Participants,
    string? SenderId,
    IReadOnlyList<Circumstance> Circumstances,
    OfferedPack Pack) : ExchangeContent
{
    /// <summary>The day on which the family is expected there; null once it has moved.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>How often the family has moved between areas in the last two years, this move included (N45).</summary>
    public int? RecentMoves { get; init; }
}
