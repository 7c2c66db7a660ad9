using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Benchmarks;

/// <summary>A case of ten steps that says when its code has returned.</summary>
internal sealed class WatchedCase(CaseEnds ends) : Workflow<int, int>
{
    private readonly TenStepCase _case = new();

    public override async Task<int> RunAsync(IWorkflowContext context, int input)
    {
        var result = await _case.RunAsync(context, input);
        ends.Tell(context.InstanceId);
        return result;
    }
}
