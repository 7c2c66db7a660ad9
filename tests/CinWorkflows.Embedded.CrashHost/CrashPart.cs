using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.CrashHost;

public sealed class CrashPart : Workflow<object?, string>
{
    public override Task<string> RunAsync(IWorkflowContext context, object? input) => context.CallActivityAsync<string>(nameof(Stamp));
}
