namespace CinWorkflows.Cases.Assessments;

/// <summary>
/// A case that had ended because an assessment found no need was reopened: the child is assessed anew, and what follows an assessment (N5,
/// N6, H5) follows the new one.
/// </summary>
/// <param name="Since">The day of the reopening.</param>
/// <param name="Earlier">How many assessments had been concluded by then.</param>
public sealed record AssessedAnew(DateOnly Since, int Earlier)
{
    /// <summary>The first assessment that found a need since then, or since the referral, else the last; null where none has started.</summary>
    internal static AssessmentProgress? Current(CaseFile file)
    {
        var since = (file.Assessment is { } first ? [first, .. file.Reassessments ?? []] : Array.Empty<AssessmentProgress>()).Skip(file.AssessedAnew?.Earlier ?? 0).ToList();
        return since.Find(assessment => assessment.FoundNeed) ?? since.LastOrDefault();
    }
}
