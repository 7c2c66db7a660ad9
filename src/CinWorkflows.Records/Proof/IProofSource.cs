using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// What is read of a store to prove it, page by page, each from one snapshot. What a page consists of is asked apart from it: where somebody wrote into a
/// table what cannot be read, the rest still can.
/// </summary>
internal interface IProofSource
{
    /// <summary>The last entry of the log; null in a record in which nothing was recorded.</summary>
    Task<LogRow?> LastAsync(CancellationToken cancellationToken);

    /// <summary>The positions of the log behind one, in order.</summary>
    Task<IReadOnlyList<long>> PositionsAsync(long after, int atMost, CancellationToken cancellationToken);

    /// <summary>The entries of the log from one position to another, in order.</summary>
    Task<IReadOnlyList<LoggedEntry>> LogAsync(long first, long last, CancellationToken cancellationToken);

    /// <summary>Acts and erasures of which the log tells nothing, each as a case and a number.</summary>
    Task<IReadOnlyList<(string CaseId, long? Sequence)>> UnloggedAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>The ids of the cases behind one, in order.</summary>
    Task<IReadOnlyList<string>> CaseIdsAsync(string after, int atMost, CancellationToken cancellationToken);

    /// <summary>Cases by their ids, in order.</summary>
    Task<IReadOnlyList<KeptCase>> CasesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Cases that say that newer rules made them than those of a version, as far as their files are sealed.</summary>
    Task<IReadOnlyList<CaseRow>> NewerAsync(int version, int atMost, CancellationToken cancellationToken);

    /// <summary>The numbers of the erasures behind one, in order.</summary>
    Task<IReadOnlyList<long>> ErasureNumbersAsync(long after, int atMost, CancellationToken cancellationToken);

    /// <summary>The erasures from one number to another, in order.</summary>
    Task<IReadOnlyList<ErasureRow>> ErasuresAsync(long first, long last, CancellationToken cancellationToken);

    /// <summary>The legal holds and the destructions.</summary>
    Task<IReadOnlyList<SealedRow>> RetentionAsync(CancellationToken cancellationToken);

    /// <summary>Appends that the key is lost by which an entry was sealed, where that entry is still the last.</summary>
    Task<bool> AppendLossAsync(LogRow last, CancellationToken cancellationToken);

    /// <summary>What is left of the acts of a case that was erased, in order.</summary>
    Task<IReadOnlyList<ActRow>> FramesAsync(string caseId, CancellationToken cancellationToken);
}
