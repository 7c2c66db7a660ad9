using CinWorkflows.Embedded;

namespace CinWorkflows.Simulation;

/// <summary>The embedded engine.</summary>
internal sealed class EmbeddedRuntime(EmbeddedEngine engine) : IVirtualRuntime
{
    public Task StartAsync(CancellationToken cancellationToken) => engine.StartAsync(cancellationToken);

    public Task SettleAsync(CancellationToken cancellationToken) => engine.WaitUntilIdleAsync(cancellationToken);

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => await engine.NextDueAsync(cancellationToken);
}
