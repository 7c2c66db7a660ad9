namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>Tries everything that this host is set up to use. It sends nothing to anybody.</summary>
public interface IDoctor
{
    /// <summary>Runs every check.</summary>
    /// <param name="told">Is told each finding as it is made.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RunAsync(Func<TriedService, Task> told, CancellationToken cancellationToken);
}
