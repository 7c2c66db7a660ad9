namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>Checks that a configured service can be used as it is set, without sending anything to anybody.</summary>
public interface IServiceCheck
{
    /// <summary>Which service of which authority, for example "northamptonshire: Microsoft Graph".</summary>
    string Name { get; }

    /// <summary>Tries it.</summary>
    /// <returns>One finding for each thing that was tried; never throws but for cancellation.</returns>
    Task<IReadOnlyList<ServiceFinding>> RunAsync(CancellationToken cancellationToken);
}
