using System.Text.Json.Serialization;

namespace CinWorkflows.Cases.Assessments;

/// <summary>How far the assessment is.</summary>
/// <param name="StartedOn">The day on which it started: the anchor of Northamptonshire's first planning meeting (N6).</param>
/// <param name="ConcludedOn">The day on which it was authorised; null while it goes on.</param>
/// <param name="Outcome">What it found.</param>
public sealed record AssessmentProgress(DateOnly StartedOn, DateOnly? ConcludedOn = null, AssessmentOutcome? Outcome = null)
{
    /// <summary>True once it found a need under section 17 (N5, H5).</summary>
    [JsonIgnore]
    public bool FoundNeed => Outcome == AssessmentOutcome.Section17Support;
}
