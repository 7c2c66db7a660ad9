namespace CinWorkflows.Rules.Policies;

/// <summary>A step that may wait for an event of the authority's own.</summary>
public enum GatedStep
{
    /// <summary>The first planning meeting: it is not arranged before, and one that was held before is recorded as a breach.</summary>
    FirstPlanningMeeting,

    /// <summary>The first plan of a case that began here: it is not agreed before.</summary>
    Plan,

    /// <summary>The end of the support because the child is no longer in need: it is neither recommended nor decided before.</summary>
    Closure,
}
