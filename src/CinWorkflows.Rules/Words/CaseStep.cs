namespace CinWorkflows.Rules.Words;

/// <summary>The steps to which every case with a plan comes; their order is that of <see cref="CaseSteps.InOrder"/>.</summary>
public enum CaseStep
{
    /// <summary>The referral.</summary>
    Referral,

    /// <summary>The assessment has started.</summary>
    AssessmentStart,

    /// <summary>The assessment has ended.</summary>
    AssessmentEnd,

    /// <summary>It was discussed who comes to the first planning meeting.</summary>
    AttendeesDiscussed,

    /// <summary>The first planning meeting was held.</summary>
    FirstPlanningMeeting,

    /// <summary>The first plan is agreed.</summary>
    Plan,

    /// <summary>The plan was circulated.</summary>
    Circulation,

    /// <summary>A review was held.</summary>
    Review,

    /// <summary>The outcome of a review was recorded.</summary>
    ReviewOutcome,
}
