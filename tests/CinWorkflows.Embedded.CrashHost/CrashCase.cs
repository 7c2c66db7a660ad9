using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.CrashHost;

/// <summary>Every kind of step, each with a result that is never the same twice.</summary>
public sealed class CrashCase : Workflow<int, string[]>
{
    public override async Task<string[]> RunAsync(IWorkflowContext context, int input)
    {
        var results = new List<string> { await context.CallActivityAsync<string>(nameof(Stamp)) };
        await context.CreateTimer(context.CurrentUtcTime.AddMilliseconds(input % 20));
        results.AddRange(await Task.WhenAll(
            context.CallActivityAsync<string>(nameof(Stamp)), context.CallActivityAsync<string>(nameof(Stamp))));
        results.Add(await context.CallSubWorkflowAsync<string>(nameof(CrashPart), null, context.InstanceId + "-part"));
        results.Add($"news {await context.WaitForExternalEvent<int>("News")}");
        results.Add($"news {await context.WaitForExternalEvent<int>("News")}");
        results.Add(await context.CallActivityAsync<string>(nameof(Stamp)));
        return [.. results];
    }
}
