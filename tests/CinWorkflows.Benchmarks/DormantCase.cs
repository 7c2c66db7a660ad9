using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Benchmarks;

/// <summary>A case that waits for its review, or for news.</summary>
internal sealed class DormantCase : Workflow<DateTimeOffset, string>
{
    public override async Task<string> RunAsync(IWorkflowContext context, DateTimeOffset input)
    {
        using var decided = new CancellationTokenSource();
        var news = context.WaitForExternalEvent<string>("News", decided.Token);
        var review = context.CreateTimer(input, decided.Token);
        var first = await Task.WhenAny(news, review);
        decided.Cancel();
        return first == news ? "news" : "review";
    }
}
