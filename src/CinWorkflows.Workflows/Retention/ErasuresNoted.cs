using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Workflows.Retention;

/// <summary>Keeps what is noted beside the backups in step with the record: at the start, and before each backup.</summary>
public sealed class ErasuresNoted(IErasureBook book, IErasureLedger ledger)
{
    private const int AtOnce = 500;

    /// <summary>Notes every erasure of the record that is not noted yet.</summary>
    /// <param name="cancellationToken">Cancels the call; then the same call may be made again.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var after = 0L;
        while (await book.ReadAsync(after, AtOnce, cancellationToken) is { Count: > 0 } some)
        {
            await ledger.NoteAsync(some, cancellationToken);
            after = some[^1].Number;
        }
    }
}
