namespace CinWorkflows.Workflows.Runtime;

/// <summary>An activity failed and no attempt is left.</summary>
public sealed class ActivityFailedException(string activity, FailureDetails failure)
    : Exception($"Activity '{activity}' failed: {failure.ErrorType}: {failure.ErrorMessage}")
{
    /// <summary>The activity's name.</summary>
    public string Activity { get; } = activity;

    /// <summary>The last attempt's failure.</summary>
    public FailureDetails Failure { get; } = failure;
}
