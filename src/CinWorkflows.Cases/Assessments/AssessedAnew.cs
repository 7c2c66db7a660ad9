namespace CinWorkflows.Cases.Assessments;

/// <summary>
/// A case that had ended because an assessment found no need was reopened: the child is assessed anew, and what follows an assessment (N5,
/// N6, H5) follows the new one.
/// </summary>
/// <param name="Since">The day of the reopening.</param>
/// <param name="Earlier">How many assessments had been concluded by then.</param>
public sealed record AssessedAnew(DateOnly Since, int Earlier);
