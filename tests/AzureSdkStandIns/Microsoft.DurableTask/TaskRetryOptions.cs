namespace Microsoft.DurableTask;

public sealed class TaskRetryOptions(RetryPolicy policy)
{
    public RetryPolicy? Policy { get; } = policy;

    public static implicit operator TaskRetryOptions(RetryPolicy policy) => new(policy);
}
