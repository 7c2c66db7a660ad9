using System.Text.Json.Serialization;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A child's move into this authority's area, and how far its transfer is. Codes and dates only.</summary>
public sealed record TransferIn
{
    /// <summary>The transfer's id, the same in both authorities.</summary>
    public required string Id { get; init; }

    /// <summary>The former authority's code.</summary>
    public required string From { get; init; }

    /// <summary>The day on which its notice came.</summary>
    public required DateOnly NoticedOn { get; init; }

    /// <summary>The day from which the family lives here, from which the meeting counts (N62); null while it is not known.</summary>
    public DateOnly? ResidentOn { get; init; }

    /// <summary>The day on which the former authority expects the family here; null once it is known, or where it was not said.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>How often the family has moved between areas in the last two years, this move included, as the former authority counts (N45); null where it was not said.</summary>
    public int? RecentMoves { get; init; }

    /// <summary>The plan under which the child moves; null where there is none, or none was told.</summary>
    public TransferredPlan? Plan { get; init; }

    /// <summary>The risk that the former authority assessed (N49).</summary>
    public TransferRisk Risk { get; init; }

    /// <summary>The former authority's worker among the participants.</summary>
    public string? SenderId { get; init; }

    /// <summary>True where answers go to the former authority's installation.</summary>
    public bool ByExchange { get; init; }

    /// <summary>The day on which the notice was acknowledged.</summary>
    public DateOnly? AcknowledgedOn { get; init; }

    /// <summary>What was asked of the former authority.</summary>
    public IReadOnlyList<TransferQuestion> Questions { get; init; } = [];

    /// <summary>The decision; null while it is due.</summary>
    public TransferInDecision? Decision { get; init; }

    /// <summary>The day of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The day from which this authority is responsible; null while the former is.</summary>
    public DateOnly? ResponsibleFrom { get; init; }

    /// <summary>The day on which the former authority's decision came that this one is responsible (N47, N60).</summary>
    public DateOnly? AssertedOn { get; init; }

    /// <summary>The day on which a withdrawal came that crossed the acceptance; null where none did, or once it is settled.</summary>
    public DateOnly? CrossedWithdrawalOn { get; init; }

    /// <summary>Why the transfer was withdrawn before the child was taken over, where the family is not here any more; null elsewhere.</summary>
    public WithdrawalReason? LeftFor { get; init; }

    /// <summary>The number of the last message that came from the other installation.</summary>
    public int Received { get; init; }

    /// <summary>True once responsibility was taken over.</summary>
    [JsonIgnore]
    public bool IsAccepted => Decision is TransferInDecision.Accept or TransferInDecision.Reassess or TransferInDecision.NoFurtherAction;

    /// <summary>
    /// The day from which this authority is responsible: it has accepted, or has the decision, and the day has come from which the family lives
    /// here or, while that is not confirmed, is expected here, as the former authority counts it too (N47); null while the former is.
    /// </summary>
    [JsonIgnore]
    public DateOnly? PassesOn => Taken is { } taken ? (taken > (ResidentOn ?? ExpectedOn) ? taken : ResidentOn ?? ExpectedOn ?? taken) : null;

    /// <summary>True while the family is expected here and not known to live here.</summary>
    [JsonIgnore]
    public bool IsOnlyExpected => this is { ResidentOn: null, ExpectedOn: not null };

    private DateOnly? Taken => AssertedOn is { } asserted && (ResponsibleFrom is null || asserted < ResponsibleFrom) ? asserted : ResponsibleFrom;
}
