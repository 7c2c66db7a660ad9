namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>What was erased, noted outside of what a restore brings back: no backup knows what came after it, and what was erased has to be erased again.</summary>
public interface IErasureLedger
{
    /// <summary>Notes erasures durably, unless they are noted already; the list is there from then on, also where it is empty. One that was changed or cut is put aside and made anew.</summary>
    /// <param name="erased">The erasures.</param>
    /// <param name="cancellationToken">Cancels the call; then the same call may be made again.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task NoteAsync(IReadOnlyList<Erasure> erased, CancellationToken cancellationToken);

    /// <summary>What the list says, as far as it is this service's own.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    Task<IReadOnlyList<Erasure>> ReadAsync(CancellationToken cancellationToken);
}
