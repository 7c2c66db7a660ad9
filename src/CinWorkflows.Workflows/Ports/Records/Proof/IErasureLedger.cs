namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>What was erased, noted where the backups are: none of them knows what came after it, and a restore has to erase it again.</summary>
public interface IErasureLedger
{
    /// <summary>Notes erasures durably, unless they are noted already.</summary>
    /// <param name="erased">The erasures.</param>
    /// <param name="cancellationToken">Cancels the call; then the same call may be made again.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task NoteAsync(IReadOnlyList<Erasure> erased, CancellationToken cancellationToken);
}
