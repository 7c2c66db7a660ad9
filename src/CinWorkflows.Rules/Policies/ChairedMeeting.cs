namespace CinWorkflows.Rules.Policies;

/// <summary>The meetings that a pack names a chair for.</summary>
public enum ChairedMeeting
{
    /// <summary>The first planning meeting.</summary>
    FirstPlanningMeeting,

    /// <summary>A review.</summary>
    Review,

    /// <summary>The specific review of a complex package beyond 12 months (N29, H28).</summary>
    TwelveMonthReview,

    /// <summary>A review while no worker is allocated (H26).</summary>
    UnallocatedReview,
}
