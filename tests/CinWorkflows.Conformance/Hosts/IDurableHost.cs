using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Conformance.Hosts;

/// <summary>What the conformance suite needs of a durable runtime; the real Durable Task can stand behind it as well.</summary>
public interface IDurableHost : IAsyncDisposable
{
    IWorkflowClient Client { get; }

    DateTimeOffset Now { get; }

    /// <summary>Begins to run what the catalog holds.</summary>
    Task StartAsync(WorkflowCatalog catalog);

    /// <summary>Stops the process and starts it again with this catalog, on the same storage.</summary>
    Task RestartAsync(WorkflowCatalog catalog);

    /// <summary>Waits until nothing can run before the clock moves.</summary>
    Task SettleAsync();

    /// <summary>Moves the clock, or waits where it cannot be moved, and lets everything due happen.</summary>
    Task AdvanceAsync(TimeSpan span);
}
