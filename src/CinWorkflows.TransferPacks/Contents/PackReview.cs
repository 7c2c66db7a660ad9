using CinWorkflows.Cases.Reviews;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>The minutes of the latest review, or why they are missing.</summary>
internal sealed record PackReview(
    int? Number = null,
    DateOnly? HeldOn = null,
    bool WithoutMeeting = false,
    IReadOnlyList<string>? Attended = null,
    string? Note = null,
    DateOnly? OutcomeOn = null,
    IReadOnlyList<ReviewOutcome>? Outcomes = null,
    string? Reasons = null,
    IReadOnlyList<PackProgress>? Progress = null,
    IReadOnlyList<PackView>? Views = null,
    string? DocumentPath = null,
    string? MissingReason = null)
{
    /// <summary>Who chaired it, with their role.</summary>
    public string? Chair { get; init; }

    /// <summary>The people of the case who were to come and did not.</summary>
    public IReadOnlyList<string>? Absent { get; init; }
}
