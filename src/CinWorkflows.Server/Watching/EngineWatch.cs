using CinWorkflows.Embedded;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.Watching;

/// <summary>Looks after the file of workflows: it is written and read, and the engine on it works.</summary>
internal sealed class EngineWatch(EmbeddedEngine engine, TimeProvider clock) : IHostWatch
{
    private readonly FirstSeen _seen = new(clock);

    public string Name => "engine";

    /// <summary>An engine that broke down takes the file up again at the next start.</summary>
    public bool IsCuredByRestart => true;

    public async Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken)
    {
        if (engine.Failure is { } broken)
        {
            var why = DiskFaults.Of(broken) is { } cause ? StorageWords.WhatToDo(cause) : "The log says why.";
            return [new("engineBroken", Stops: true, _seen.Of("engineBroken"), "The workflows stand still: their file could not be read or written.", $"{why} Then start the service again.")];
        }

        try
        {
            await engine.TryAsync();
            _seen.Forget();
            return [];
        }
        catch (StorageFaultException failure)
        {
            return [_seen.Fault(failure)];
        }
    }
}
