using System.Collections.Concurrent;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>What is under way in the backend: messages on their way to an instance, and work items being worked on.</summary>
internal sealed class OpenWork
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(3);

    /// <summary>A message that the backend discards is waited for no longer than this.</summary>
    private static readonly TimeSpan Discarded = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, long> _told = new(StringComparer.OrdinalIgnoreCase);
    private int _busy;
    private long _changed;

    /// <summary>An instance has a message.</summary>
    public void Tell(string instanceId)
    {
        _told[instanceId] = Environment.TickCount64;
        Touch();
    }

    /// <summary>An instance is being worked on, with every message it had.</summary>
    public void Take(string instanceId)
    {
        Begin(1);
        _told.TryRemove(instanceId, out _);
    }

    public void Begin(int count)
    {
        Interlocked.Add(ref _busy, count);
        Touch();
    }

    public void End()
    {
        Interlocked.Decrement(ref _busy);
        Touch();
    }

    public async Task NoneAsync()
    {
        Touch();
        while (IsOpen())
        {
            await Task.Delay(Quiet / 3);
        }
    }

    private bool IsOpen()
    {
        var now = Environment.TickCount64;
        return Volatile.Read(ref _busy) > 0
            || _told.Values.Any(since => now - since < Discarded.TotalMilliseconds)
            || now - Volatile.Read(ref _changed) < Quiet.TotalMilliseconds;
    }

    private void Touch() => Volatile.Write(ref _changed, Environment.TickCount64);
}
