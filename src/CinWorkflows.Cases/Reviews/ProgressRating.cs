namespace CinWorkflows.Cases.Reviews;

/// <summary>Whether services contribute to an objective in the time set (N28, H27).</summary>
public enum ProgressRating
{
    /// <summary>Achieved.</summary>
    Achieved,

    /// <summary>On the way in time.</summary>
    OnTrack,

    /// <summary>Slower than planned.</summary>
    Delayed,

    /// <summary>No progress.</summary>
    NoProgress,
}
