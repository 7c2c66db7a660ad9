namespace CinWorkflows.Workflows.Runtime;

/// <summary>
/// How a failed activity or sub-orchestration is tried again. The wait before attempt n+1 is
/// <c>FirstRetryInterval × BackoffCoefficient^(n-1)</c>, at most <see cref="MaxRetryInterval"/>.
/// </summary>
/// <param name="MaxNumberOfAttempts">Attempts in all, the first included; at least 1.</param>
/// <param name="FirstRetryInterval">The wait before the second attempt.</param>
/// <param name="BackoffCoefficient">The factor from one wait to the next; at least 1.</param>
/// <param name="MaxRetryInterval">The longest wait; null sets no limit.</param>
/// <param name="RetryTimeout">No attempt starts later than this after the first; null sets no limit.</param>
public sealed record RetryPolicy(
    int MaxNumberOfAttempts,
    TimeSpan FirstRetryInterval,
    double BackoffCoefficient = 1,
    TimeSpan? MaxRetryInterval = null,
    TimeSpan? RetryTimeout = null)
{
    /// <summary>The wait after the failed attempt <paramref name="attempt"/> (1 for the first).</summary>
    public TimeSpan WaitAfter(int attempt)
    {
        var ticks = FirstRetryInterval.Ticks * Math.Pow(BackoffCoefficient, attempt - 1);
        var longest = (MaxRetryInterval ?? TimeSpan.FromDays(36500)).Ticks;
        return TimeSpan.FromTicks((long)Math.Min(ticks, longest));
    }
}
