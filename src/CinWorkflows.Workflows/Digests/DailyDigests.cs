using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Digests;

/// <summary>Sends an authority's daily digests, every working day at the time that its pack names, Europe/London. It never ends.</summary>
public sealed class DailyDigests : Workflow<string, string>
{
    private static readonly RetryPolicy Persistently = new(50, TimeSpan.FromSeconds(1), 2, TimeSpan.FromMinutes(5));

    /// <inheritdoc />
    public override async Task<string> RunAsync(IWorkflowContext context, string input)
    {
        var next = await context.CallActivityAsync<DigestDue>(nameof(NextDigest), new DigestAfter(input, context.CurrentUtcTime), Persistently);
        await context.CreateTimer(next.At);
        await context.CallActivityAsync(nameof(GatherDigests), next, Persistently);
        context.ContinueAsNew(input);
        return input;
    }
}
