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

    /// <summary>The day that the former authority last told by the exchange; null where it has told none.</summary>
    public DateOnly? ToldResidentOn { get; init; }

    /// <summary>The day on which the residence came on this record, of a family that was only expected as the child was offered; null elsewhere.</summary>
    public DateOnly? ResidenceKnownOn { get; init; }

    /// <summary>Since when the two records differ on the day of residence; null while they do not.</summary>
    public DateOnly? ResidenceDiffersSince { get; init; }

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

    /// <summary>The day on which a risk that was assessed anew came, while nobody here has read that note (N49, N57); null elsewhere.</summary>
    public DateOnly? ReadAgainSince { get; init; }

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

    /// <summary>The day on which the former authority told that nobody permits any more that it is shared (N53); null where that is not so.</summary>
    public DateOnly? SharingEndedOn { get; init; }

    /// <summary>The day on which the former authority withdrew it before the case had passed; null where it did not.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Why the transfer was withdrawn before the child was taken over, where the family is not here any more; null elsewhere.</summary>
    public WithdrawalReason? LeftFor { get; init; }

    /// <summary>The number of the last message that came from the other installation.</summary>
    public int Received { get; init; }

    /// <summary>True once responsibility was taken over.</summary>
    [JsonIgnore]
    public bool IsAccepted => Decision is TransferInDecision.Accept or TransferInDecision.Reassess or TransferInDecision.NoFurtherAction;

    /// <summary>
    /// The earliest day on which the case passes as far as is known: that of the acceptance or decision, or the later one from which the
    /// family lives or is expected here; null while it is not taken.
    /// </summary>
    [JsonIgnore]
    public DateOnly? PassesNotBefore => Taken is { } taken ? (taken > (ResidentOn ?? ExpectedOn) ? taken : ResidentOn ?? ExpectedOn ?? taken) : null;

    /// <summary>
    /// The day from which this authority holds the case: it has accepted, or has the decision, and it is on this record that the family lives
    /// here (N47), as the former authority counts it once it has heard that; null while the former does.
    /// </summary>
    [JsonIgnore]
    public DateOnly? PassesOn => WithdrawnOn is not null || IsOnlyExpected ? null : PassesNotBefore is { } day && ResidenceKnownOn > day ? ResidenceKnownOn : PassesNotBefore;

    /// <summary>True where people here found out another day of residence than the former authority told: a message from there does not overwrite it.</summary>
    [JsonIgnore]
    public bool FoundAnotherDay => ByExchange && ResidentOn is not null && ResidentOn != ToldResidentOn;

    /// <summary>True where nobody permits any more that it is shared, and the child was not taken over before: nothing of the pack is read, nothing decided on it (N53).</summary>
    [JsonIgnore]
    public bool IsSharedNoMore => SharingEndedOn is not null && Taken is null;

    /// <summary>True while the family is expected here and not known to live here.</summary>
    [JsonIgnore]
    public bool IsOnlyExpected => this is { ResidentOn: null, ExpectedOn: not null };

    private DateOnly? Taken => AssertedOn is { } asserted && (ResponsibleFrom is null || asserted < ResponsibleFrom) ? asserted : ResponsibleFrom;
}
