using CinWorkflows.Embedded;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.Watching;

/// <summary>Looks after the engine: whether it broke down for a reason that lies in the process. What lies in its file is told by <see cref="EngineFileWatch"/>.</summary>
internal sealed class EngineWatch(EmbeddedEngine engine, TimeProvider clock) : IHostWatch
{
    private readonly FirstSeen _seen = new(clock);

    public string Name => "engine";

    /// <summary>An engine that broke down takes the file up again at the next start.</summary>
    public bool IsCuredByRestart => true;

    public Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<HostFault>>(
        engine.Failure is { } broken && DiskFaults.Of(broken) is null
            ? [new("engineBroken", Stops: true, _seen.Of("engineBroken"), "The workflows stand still: their engine broke down.", "The log says why. Start the service again.")]
            : []);
}
