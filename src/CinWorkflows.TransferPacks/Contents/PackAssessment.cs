using CinWorkflows.Cases.Assessments;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>The assessment, or why it is missing.</summary>
internal sealed record PackAssessment(
    DateOnly? StartedOn = null,
    DateOnly? ConcludedOn = null,
    AssessmentOutcome? Outcome = null,
    string? Summary = null,
    string? DelayReason = null,
    string? DocumentPath = null,
    string? MissingReason = null);
