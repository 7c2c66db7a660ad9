namespace CinWorkflows.Workflows.Runtime;

/// <summary>
/// A step with an effect outside the orchestration. It runs at least once: its effect has a key made from the instance
/// and the step, so that running twice does nothing twice.
/// </summary>
/// <typeparam name="TInput">Identifiers, dates and codes only.</typeparam>
/// <typeparam name="TOutput">Identifiers, dates and codes only.</typeparam>
public abstract class Activity<TInput, TOutput> : IActivity
{
    /// <summary>Does the step.</summary>
    public abstract Task<TOutput> RunAsync(ActivityContext context, TInput input, CancellationToken cancellationToken);

    Type IActivity.InputType => typeof(TInput);

    async Task<object?> IActivity.RunAsync(ActivityContext context, object? input, CancellationToken cancellationToken) =>
        await RunAsync(context, (TInput)input!, cancellationToken);
}
