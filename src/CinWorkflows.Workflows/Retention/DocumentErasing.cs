using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Workflows.Retention;

/// <summary>
/// Erases the content of one document, such as one that was attached to the wrong child: on the record first, then in the list by which a restore erases again, then
/// where it lies. What breaks off is finished by ordering it again; until then the record's proof says that the content is still there.
/// </summary>
public sealed class DocumentErasing(IErasureBook book, IErasureLedger ledger, IDocumentStore documents)
{
    /// <summary>Erases it.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="order">Who, when and why.</param>
    /// <param name="cancellationToken">Cancels the call; then the same call may be made again.</param>
    /// <returns>What became of it, and the record of it where it is erased.</returns>
    public async Task<(ErasureOutcome Outcome, Erasure? Erased)> EraseAsync(string caseId, string documentId, ErasureOrder order, CancellationToken cancellationToken)
    {
        var outcome = await book.EraseDocumentAsync(caseId, documentId, order, cancellationToken);
        if ((await book.DocumentsAsync(caseId, cancellationToken)).FirstOrDefault(one => one.DocumentId == documentId) is not { } erased)
        {
            return (outcome, null);
        }

        await ledger.NoteAsync([erased], cancellationToken);
        await documents.DeleteAsync(new(caseId, documentId), cancellationToken);
        return (outcome, erased);
    }
}
