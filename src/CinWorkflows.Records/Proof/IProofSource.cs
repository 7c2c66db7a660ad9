using CinWorkflows.Records.Acts;

namespace CinWorkflows.Records.Proof;

/// <summary>What is read of a store to prove it, page by page, each from one snapshot.</summary>
internal interface IProofSource
{
    /// <summary>The last entry of the log; null in a record in which nothing was recorded.</summary>
    Task<LogRow?> LastAsync(CancellationToken cancellationToken);

    /// <summary>The entries of the log behind a position, in order.</summary>
    Task<IReadOnlyList<LoggedEntry>> LogAsync(long after, int atMost, CancellationToken cancellationToken);

    /// <summary>Acts and erasures of which the log tells nothing, each as a case and a number.</summary>
    Task<IReadOnlyList<(string CaseId, long? Sequence)>> UnloggedAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>The cases behind an id, in order.</summary>
    Task<IReadOnlyList<KeptCase>> CasesAsync(string after, int atMost, CancellationToken cancellationToken);

    /// <summary>The erasures behind a number, in order.</summary>
    Task<IReadOnlyList<ErasureRow>> ErasuresAsync(long after, int atMost, CancellationToken cancellationToken);

    /// <summary>The legal holds and the destructions.</summary>
    Task<IReadOnlyList<SealedRow>> RetentionAsync(CancellationToken cancellationToken);

    /// <summary>Appends that the key is lost by which an entry was sealed, where that entry is still the last.</summary>
    Task<bool> AppendLossAsync(LogRow last, CancellationToken cancellationToken);

    /// <summary>What is left of the acts of a case that was erased, in order.</summary>
    Task<IReadOnlyList<ActRow>> FramesAsync(string caseId, CancellationToken cancellationToken);
}
