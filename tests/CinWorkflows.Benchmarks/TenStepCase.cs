using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Benchmarks;

/// <summary>A case of ten activities, one after another.</summary>
internal sealed class TenStepCase : Workflow<int, int>
{
    public const int Steps = 10;

    public override async Task<int> RunAsync(IWorkflowContext context, int input)
    {
        var value = input;
        for (var step = 0; step < Steps; step++)
        {
            value = await context.CallActivityAsync<int>(nameof(AddOne), value);
        }

        return value;
    }
}
