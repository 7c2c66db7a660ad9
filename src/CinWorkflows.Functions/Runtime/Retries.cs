using Microsoft.DurableTask;
using RetryPolicy = CinWorkflows.Workflows.Runtime.RetryPolicy;

namespace CinWorkflows.Functions.Runtime;

/// <summary>The port's retry policies in the runtime's words. Where the port sets no limit to a wait, the runtime would set one of an hour.</summary>
internal static class Retries
{
    public static TaskOptions? Of(RetryPolicy? retry) => retry is null ? null : new TaskOptions(Options(retry));

    public static SubOrchestrationOptions Of(RetryPolicy? retry, string instanceId) => new(Options(retry), instanceId);

    private static TaskRetryOptions? Options(RetryPolicy? retry) => retry is null
        ? null
        : new(new Microsoft.DurableTask.RetryPolicy(
            retry.MaxNumberOfAttempts,
            retry.FirstRetryInterval,
            retry.BackoffCoefficient,
            retry.MaxRetryInterval ?? Timeout.InfiniteTimeSpan,
            retry.RetryTimeout ?? Timeout.InfiniteTimeSpan));
}
