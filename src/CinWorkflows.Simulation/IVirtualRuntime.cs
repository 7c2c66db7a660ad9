namespace CinWorkflows.Simulation;

/// <summary>A durable runtime whose time is the clock of its <see cref="VirtualHost"/>.</summary>
public interface IVirtualRuntime
{
    /// <summary>Begins to run workflows.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Lets everything happen that is due now.</summary>
    Task SettleAsync(CancellationToken cancellationToken);

    /// <summary>When a workflow is due next; null where none is.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);
}
