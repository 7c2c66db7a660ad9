using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Workflows.Ports.Records.Retention;

/// <summary>
/// The cases of an authority as its data protection officer sees them: those that have ended, and the legal holds. Every query holds whose authority it is; whoever
/// oversees none finds nothing.
/// </summary>
public interface IRetentionBook
{
    /// <summary>The cases that have ended, in the order of their ids.</summary>
    /// <param name="reader">Who oversees them.</param>
    /// <param name="after">The last case of the page before; null for the first page.</param>
    /// <param name="atMost">How many.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<EndedCase>> EndedAsync(Reader reader, string? after, int atMost, CancellationToken cancellationToken);

    /// <summary>One that has ended; null where there is none, or it has not ended.</summary>
    /// <param name="reader">Who oversees it.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<EndedCase?> FindAsync(Reader reader, string caseId, CancellationToken cancellationToken);

    /// <summary>Whether a case is theirs to oversee, open or ended.</summary>
    /// <param name="reader">Who asks.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<bool> IsOverseenAsync(Reader reader, string caseId, CancellationToken cancellationToken);

    /// <summary>What of a case lies elsewhere, and is under way.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<CaseRemains> RemainsAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>Places a legal hold on a case, open or ended.</summary>
    /// <param name="reader">Who oversees it.</param>
    /// <param name="order">The case, who, why and when; its number is given by the record.</param>
    /// <param name="cancellationToken">Cancels the call; then nothing is recorded.</param>
    Task<HoldOutcome> HoldAsync(Reader reader, LegalHold order, CancellationToken cancellationToken);

    /// <summary>The legal holds of a case that were placed and lifted, in order.</summary>
    /// <param name="reader">Who oversees it.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<LegalHold>> HoldsAsync(Reader reader, string caseId, CancellationToken cancellationToken);
}
