using CinWorkflows.Embedded;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.Watching;

/// <summary>
/// Looks after the file of workflows: it is written and read. While it cannot be, a start would find it as it is; so that nobody starts the
/// service again in vain, this is told apart from an engine that broke down.
/// </summary>
internal sealed class EngineFileWatch(EmbeddedEngine engine, TimeProvider clock) : IHostWatch
{
    private readonly FirstSeen _seen = new(clock);

    public string Name => "engineFile";

    public bool IsCuredByRestart => false;

    public async Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken)
    {
        if (engine.Failure is { } broken && DiskFaults.Of(broken) is { } cause)
        {
            return [new("engineBroken", Stops: true, _seen.Of("engineBroken"), "The workflows stand still: their file could not be read or written.", $"{StorageWords.WhatToDo(cause)} Then start the service again.")];
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
