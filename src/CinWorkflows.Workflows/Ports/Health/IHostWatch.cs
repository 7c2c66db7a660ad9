namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>
/// Looks after one part of the service itself. What it finds is told to probes and on the list of what needs somebody. A look is cheap: what
/// takes long is done now and then, and remembered.
/// </summary>
public interface IHostWatch
{
    /// <summary>The part, as a probe names it.</summary>
    string Name { get; }

    /// <summary>True where a fault that stops the service is cured by starting it again.</summary>
    bool IsCuredByRestart { get; }

    /// <summary>What is wrong now.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken);
}
