using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.CrashHost;

public sealed class Stamp : Activity<object?, string>
{
    public override async Task<string> RunAsync(ActivityContext context, object? input, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return Guid.NewGuid().ToString("N");
    }
}
