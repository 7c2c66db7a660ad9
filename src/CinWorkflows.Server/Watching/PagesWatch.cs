using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.Watching;

/// <summary>
/// Looks through the pages of both database files at the start and every hour, for half a minute at most, while nobody waits for it; what was
/// found last is told at once. Damage stays told until a look through all of the file finds none.
/// </summary>
internal sealed class PagesWatch(ServerSettings settings, TimeProvider clock) : IHostWatch
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>So long the first who asks waits for the first look; small files are through by then.</summary>
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, HostFault> _found = new(StringComparer.Ordinal);
    private Task? _looking;
    private DateTimeOffset? _lookedAt;

    public string Name => "databasePages";

    public bool IsCuredByRestart => false;

    public async Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken)
    {
        if (Begin() is { } first)
        {
            await Task.WhenAny(first, Task.Delay(FirstWait, cancellationToken));
        }

        lock (_gate)
        {
            return [.. _found.Values];
        }
    }

    /// <summary>Completes once the look that goes on now, if one does, is through.</summary>
    public Task WhenLooked()
    {
        lock (_gate)
        {
            return _looking ?? Task.CompletedTask;
        }
    }

    /// <summary>The first look, while it runs; others go on by themselves.</summary>
    private Task? Begin()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var isFirst = _lookedAt is null;
            if (_looking is null or { IsCompleted: true } && (_lookedAt is not { } at || now - at >= Every))
            {
                _lookedAt = now;
                _looking = Task.Run(() => LookThroughAsync(now));
            }

            return isFirst ? _looking : null;
        }
    }

    private async Task LookThroughAsync(DateTimeOffset now)
    {
        await LookThroughAsync(settings.RecordFile, "the record", now);
        await LookThroughAsync(settings.EngineFile, "the file of workflows", now);
    }

    private async Task LookThroughAsync(string path, string store, DateTimeOffset now)
    {
        try
        {
            var isWhole = await PageCheck.RunAsync(path, Longest, CancellationToken.None);
            lock (_gate)
            {
                if (isWhole == true)
                {
                    _found.Remove(store);
                }
                else if (isWhole == false)
                {
                    _found.TryAdd(store, new("storageDamaged", Stops: true, now, StorageWords.Of(StorageFault.Damaged, store), StorageWords.WhatToDo(StorageFault.Damaged)));
                }
            }
        }
        catch (StorageFaultException)
        {
            // Whether it can be reached is what the others look at; what is known of its pages stays known.
        }
    }
}
