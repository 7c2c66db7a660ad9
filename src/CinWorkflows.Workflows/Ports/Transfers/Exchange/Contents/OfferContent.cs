using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The former authority formally notifies the receiving one of a child who moves there, or offers the child again (N52, N60). The pack is there already.</summary>
public sealed record OfferContent : ExchangeContent
{
    /// <summary>The day of the notification.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The day from which the family lives there; null while it has not moved.</summary>
    public DateOnly? ResidentOn { get; init; }

    /// <summary>The assessed risk (N49).</summary>
    public required TransferRisk Risk { get; init; }

    /// <summary>What must be known of the risks (N57).</summary>
    public required string RiskNote { get; init; }

    /// <summary>The child.</summary>
    public required ChildDetails Child { get; init; }

    /// <summary>The family, the agencies and the former worker.</summary>
    public required IReadOnlyList<ParticipantDetails> Participants { get; init; }

    /// <summary>Those who do not take part any more and must not be told something all the same; null where there are none.</summary>
    public IReadOnlyList<ParticipantDetails>? Outside { get; init; }

    /// <summary>The former worker among them; null where there is none.</summary>
    public string? SenderId { get; init; }

    /// <summary>What was found when admission was checked.</summary>
    public required IReadOnlyList<Circumstance> Circumstances { get; init; }

    /// <summary>The pack.</summary>
    public required OfferedPack Pack { get; init; }

    /// <summary>The day on which the family is expected there; null once it has moved.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>How often the family has moved between areas in the last two years, this move included (N45).</summary>
    public int? RecentMoves { get; init; }

    /// <summary>The plan under which the child moves; null where none is in force.</summary>
    public TransferredPlan? Plan { get; init; }
}
