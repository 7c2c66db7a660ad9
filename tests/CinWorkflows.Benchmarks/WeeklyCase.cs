using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Benchmarks;

internal sealed class WeeklyCase : Workflow<DateTimeOffset, int>
{
    public override async Task<int> RunAsync(IWorkflowContext context, DateTimeOffset input)
    {
        for (var week = 1; week <= VirtualYear.Weeks; week++)
        {
            await context.CreateTimer(input.AddDays(7 * week));
        }

        return VirtualYear.Weeks;
    }
}
