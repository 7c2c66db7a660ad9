using CinWorkflows.Cases.Reviews;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>The minutes of the latest review, or why they are missing.</summary>
internal sealed record PackReview
{
    public int? Number { get; init; }

    public DateOnly? HeldOn { get; init; }

    public bool WithoutMeeting { get; init; }

    public IReadOnlyList<string>? Attended { get; init; }

    public string? Note { get; init; }

    public DateOnly? OutcomeOn { get; init; }

    public IReadOnlyList<ReviewOutcome>? Outcomes { get; init; }

    public string? Reasons { get; init; }

    public IReadOnlyList<PackProgress>? Progress { get; init; }

    public IReadOnlyList<PackView>? Views { get; init; }

    public string? DocumentPath { get; init; }

    public string? MissingReason { get; init; }

    /// <summary>Who chaired it, with their role.</summary>
    public string? Chair { get; init; }

    /// <summary>The people of the case who were to come and did not.</summary>
    public IReadOnlyList<string>? Absent { get; init; }
}
