using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Benchmarks;

internal sealed class AddOne : Activity<int, int>
{
    public override Task<int> RunAsync(ActivityContext context, int input, CancellationToken cancellationToken) => Task.FromResult(input + 1);
}
