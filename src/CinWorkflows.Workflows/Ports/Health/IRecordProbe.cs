namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>Tries whether the record can be read and written, by doing both.</summary>
public interface IRecordProbe
{
    /// <summary>Writes a line of its own and reads it back, behind whatever waits to be written.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StorageFaultException">It cannot be read or written.</exception>
    Task TryAsync(CancellationToken cancellationToken);
}
