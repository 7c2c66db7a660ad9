using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Retention;

namespace CinWorkflows.Workflows.Retention;

/// <summary>
/// Keeps the record and what is noted of its erasures in step: what the record erased is noted, and what is noted and is on the record again, because an earlier
/// state of it was put back, is erased again before anybody is served.
/// </summary>
public sealed class ErasuresNoted(IErasureBook book, IErasureLedger ledger, IRetentionBook retention, IDocumentStore documents, IEnumerable<ILetterFiles> letters)
{
    /// <summary>Notes every erasure of the record that is not noted yet.</summary>
    /// <param name="cancellationToken">Cancels the call; then the same call may be made again.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task CatchUpAsync(CancellationToken cancellationToken) => await ledger.NoteAsync(await book.AllAsync(cancellationToken), cancellationToken);

    /// <summary>Erases again what is noted and is on the record all the same. It can be repeated.</summary>
    /// <param name="cancellationToken">Cancels the call; then the same call may be made again.</param>
    /// <returns>The cases and documents that were erased again; the workflows of those cases are left to whoever runs them.</returns>
    /// <exception cref="IOException">The list cannot be read.</exception>
    public async Task<IReadOnlyList<Erasure>> EraseAgainAsync(CancellationToken cancellationToken)
    {
        var noted = await ledger.ReadAsync(cancellationToken);
        var known = (noted.Count == 0 ? [] : await book.AllAsync(cancellationToken)).Select(one => (one.CaseId, one.DocumentId)).ToHashSet();
        var again = new List<Erasure>();
        foreach (var one in noted.Where(one => !known.Contains((one.CaseId, one.DocumentId))))
        {
            if (await EraseAgainAsync(one, cancellationToken))
            {
                again.Add(one);
            }
        }

        return again;
    }

    /// <summary>Contents and letters first: what broke off then is seen on the record by the next run.</summary>
    private async Task<bool> EraseAgainAsync(Erasure erased, CancellationToken cancellationToken)
    {
        if (erased.DocumentId is { } documentId)
        {
            await documents.DeleteAsync(new(erased.CaseId, documentId), cancellationToken);
        }
        else
        {
            await documents.DeleteCaseAsync(erased.CaseId, cancellationToken);
            var keys = (await retention.RemainsAsync(erased.CaseId, cancellationToken)).Letters;
            foreach (var files in letters)
            {
                await files.DeleteAsync(keys, cancellationToken);
            }
        }

        return await book.EraseAgainAsync(erased, cancellationToken) == ErasureOutcome.Erased;
    }
}
