using System.Collections.Concurrent;

namespace CinWorkflows.Records.Storage;

/// <summary>
/// The writers of this process, one after the other. Those that wait together are written in one transaction, so that the
/// disk, and the other processes, are waited for once, not once each.
/// </summary>
/// <param name="writesAtOnce">How many share a transaction at most: as long as it takes, everybody else waits.</param>
/// <param name="writeTogether">Runs them in one transaction that excludes other writers; throws where it was lost.</param>
internal sealed class WriteQueue(int writesAtOnce, Func<IReadOnlyList<IPendingWrite>, Task> writeTogether) : IDisposable
{
    private readonly ConcurrentQueue<IPendingWrite> _waiting = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<T> WriteAsync<T>(Func<RecordContext, Task<T>> write, CancellationToken cancellationToken)
    {
        var mine = new PendingWrite<T>(write, cancellationToken);
        _waiting.Enqueue(mine);
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            // Whoever had the turn before may have written this along with its own.
            while (!mine.IsSettled)
            {
                await WriteTogetherAsync();
            }
        }
        finally
        {
            _turn.Release();
        }

        return await mine.Outcome;
    }

    public void Dispose() => _turn.Dispose();

    private async Task WriteTogetherAsync()
    {
        List<IPendingWrite> together = [];
        while (together.Count < writesAtOnce && _waiting.TryDequeue(out var next))
        {
            together.Add(next);
        }

        Exception? broken = null;
        try
        {
            await writeTogether(together);
        }
        catch (Exception failure)
        {
            broken = failure;
        }

        together.ForEach(write => write.Settle(broken));
    }
}
