namespace CinWorkflows.TransferPacks.Ports;

/// <summary>Where a pack lies while it is made or looked at: too large for memory, gone when it is closed, readable by the service only.</summary>
public interface IPackSpool
{
    /// <summary>An empty place to write to, to seek in and to read from. It is gone once it is disposed of, also where the process ends before.</summary>
    /// <exception cref="IOException">There is no room for one.</exception>
    Stream Create();
}
