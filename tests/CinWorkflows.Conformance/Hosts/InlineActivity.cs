using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance.Hosts;

/// <summary>An activity written where its test is.</summary>
public sealed class InlineActivity<TInput, TOutput>(Func<ActivityContext, TInput, CancellationToken, Task<TOutput>> code) : Activity<TInput, TOutput>
{
    public override Task<TOutput> RunAsync(ActivityContext context, TInput input, CancellationToken cancellationToken) =>
        code(context, input, cancellationToken);
}
