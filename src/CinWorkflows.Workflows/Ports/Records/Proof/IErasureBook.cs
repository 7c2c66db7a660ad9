namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>
/// Erasing what is no longer kept, so that the record can still be proven. Whether it may be, is decided before. Of an erased case remain the frame of each
/// act (number, kind, who, when, pack) with the digest of what it said, and why, when and by whom it was erased; its words, its file, its people, duties, messages
/// and everything else are gone. Contents of documents lie in the document store, and are deleted there by whoever orders it here.
/// </summary>
public interface IErasureBook
{
    /// <summary>Erases a case that has ended and on which no legal hold stands, whole.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="order">Who, when and why.</param>
    /// <param name="cancellationToken">Cancels the call; then nothing is erased.</param>
    Task<ErasureOutcome> EraseCaseAsync(string caseId, ErasureOrder order, CancellationToken cancellationToken);

    /// <summary>
    /// Erases a case again that an earlier state of the record has, which was put back: whether it had ended by then, or was held, is of no account, since it was
    /// erased after that.
    /// </summary>
    /// <param name="erased">The erasure, as the record had it; its number is given anew.</param>
    /// <param name="cancellationToken">Cancels the call; then nothing is erased.</param>
    Task<ErasureOutcome> EraseAgainAsync(Erasure erased, CancellationToken cancellationToken);

    /// <summary>Records that the content of one document of a case, open or ended, on which no legal hold stands is erased: from then on it is no fault that it is not there.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="order">Who, when and why.</param>
    /// <param name="cancellationToken">Cancels the call; then nothing is recorded.</param>
    Task<ErasureOutcome> EraseDocumentAsync(string caseId, string documentId, ErasureOrder order, CancellationToken cancellationToken);

    /// <summary>That a case was erased whole; null where it was not.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<Erasure?> FindAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>Which documents of a case were erased, in order.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<Erasure>> DocumentsAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>The erasures behind one of them, in order: those that are sealed as the service writes them.</summary>
    /// <param name="after">The number of that one; 0 for the first.</param>
    /// <param name="atMost">How many.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<Erasure>> ReadAsync(long after, int atMost, CancellationToken cancellationToken);
}
