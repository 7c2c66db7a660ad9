namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>The outbox of the exchange. Its messages are put into it by the record, together with the acts that cause them.</summary>
public interface IExchangeBook
{
    /// <summary>
    /// The messages that are due at <paramref name="now"/>, the longest due first: of each series only the first that is not
    /// delivered, because they arrive in order or not at all.
    /// </summary>
    Task<IReadOnlyList<ExchangeEntry>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken);

    /// <summary>Records what came of an attempt. A message that is delivered stays so, whatever an attempt at the same time came to.</summary>
    /// <exception cref="KeyNotFoundException">There is no such message.</exception>
    Task RecordAttemptAsync(ExchangeOrder order, int number, ExchangeAttempt attempt, CancellationToken cancellationToken);

    /// <summary>The messages that somebody has to see to, the oldest first: those that failed, and those queued before an instant and not delivered yet.</summary>
    /// <param name="queuedBefore">From when on waiting is too long.</param>
    /// <param name="atMost">How many at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<ExchangeEntry>> StuckAsync(DateTimeOffset queuedBefore, int atMost, CancellationToken cancellationToken);

    /// <summary>Every message of a case, in the order in which they were queued.</summary>
    Task<IReadOnlyList<ExchangeEntry>> OfCaseAsync(string caseId, CancellationToken cancellationToken);
}
