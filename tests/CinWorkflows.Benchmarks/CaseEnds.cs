using System.Collections.Concurrent;

namespace CinWorkflows.Benchmarks;

/// <summary>Tells the load when a case's code has returned, so that it does not have to ask.</summary>
internal sealed class CaseEnds
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _expected = new();

    public Task Expect(string id)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _expected[id] = end;
        return end.Task;
    }

    public void Tell(string id)
    {
        if (_expected.TryRemove(id, out var end))
        {
            end.SetResult();
        }
    }
}
