namespace CinWorkflows.Rules.Words;

/// <summary>The order in which a case comes to its steps.</summary>
public static class CaseSteps
{
    /// <summary>The steps, the first of a case first.</summary>
    public static IReadOnlyList<CaseStep> InOrder { get; } =
    [
        CaseStep.Referral, CaseStep.AssessmentStart, CaseStep.AssessmentEnd, CaseStep.AttendeesDiscussed, CaseStep.FirstPlanningMeeting,
        CaseStep.Plan, CaseStep.Circulation, CaseStep.Review, CaseStep.ReviewOutcome,
    ];

    /// <summary>Whether a case comes to a step no later than to another.</summary>
    public static bool IsBy(this CaseStep step, CaseStep other) => PlaceOf(step) <= PlaceOf(other);

    /// <summary>Whether a case comes to a step together with another or after it.</summary>
    public static bool IsFrom(this CaseStep step, CaseStep other) => PlaceOf(step) >= PlaceOf(other);

    private static int PlaceOf(CaseStep step) => InOrder.TakeWhile(other => other != step).Count();
}
