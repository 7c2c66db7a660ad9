namespace CinWorkflows.Integrations.Tests.CinCensus;

/// <summary>What the return says of a child on the day for which it is written.</summary>
public enum CensusStage
{
    /// <summary>Referred in the last days, nothing begun.</summary>
    Referred,

    /// <summary>An assessment is under way.</summary>
    AssessmentOpen,

    /// <summary>The assessment is authorised and no plan has begun.</summary>
    AssessmentAuthorised,

    /// <summary>A plan not older than 80 days.</summary>
    FirstPlan,

    /// <summary>A plan between 95 and 350 days old.</summary>
    PlanUnderReview,

    /// <summary>A plan between 370 and 900 days old.</summary>
    PlanBeyondTwelveMonths,

    /// <summary>A child with disabilities on a plan between 20 and 1,500 days old.</summary>
    DisabledChild,

    /// <summary>An earlier episode is closed; a plan of a second is open.</summary>
    Returned,

    /// <summary>A child in need plan gave way to a child protection plan, which is open.</summary>
    ChildProtection,

    /// <summary>An assessment of a child to be born is under way.</summary>
    Unborn,

    /// <summary>The plan ended and the case is closed.</summary>
    Closed,

    /// <summary>The referral led nowhere.</summary>
    NoFurtherAction,
}
