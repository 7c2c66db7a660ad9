namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>Where the list of what was erased lies as text: beside the backups, or in a store that a restore of the record leaves as it is.</summary>
public interface IErasureListStore
{
    /// <summary>The list; null where there is none.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    Task<KeptErasureList?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Writes the list whole, or not at all, in the place of the one that was read.</summary>
    /// <param name="text">The list.</param>
    /// <param name="read">What was read; null where there was none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False where somebody else wrote it meanwhile: then nothing is changed.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task<bool> TryWriteAsync(string text, KeptErasureList? read, CancellationToken cancellationToken);

    /// <summary>Keeps a list that is not as it was written, for whoever finds out why, under a name by which nobody goes.</summary>
    /// <param name="text">The list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task PutAsideAsync(string text, CancellationToken cancellationToken);
}
