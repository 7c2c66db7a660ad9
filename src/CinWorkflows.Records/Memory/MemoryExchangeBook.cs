using CinWorkflows.Records.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Records.Memory;

/// <summary>The outbox of the exchange.</summary>
internal sealed class MemoryExchangeBook(MemoryTables tables) : IExchangeBook
{
    public Task<IReadOnlyList<ExchangeEntry>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<ExchangeEntry>>(
        () => [.. tables.ExchangeSeries.Values
            .Select(series => series.FirstOrDefault(row => row.NextAt is not null))
            .OfType<ExchangeRow>()
            .Where(row => row.NextAt <= now)
            .OrderBy(row => row.NextAt)
            .ThenBy(row => row.Transfer, StringComparer.Ordinal)
            .Take(atMost)
            .Select(row => row.ToEntry())],
        cancellationToken);

    public Task RecordAttemptAsync(ExchangeOrder order, int number, ExchangeAttempt attempt, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var row = tables.ExchangeSeries.GetValueOrDefault((order.Transfer, order.Side))?.ElementAtOrDefault(number - 1)
                ?? throw new KeyNotFoundException($"There is no message {number} of transfer '{order.Transfer}'.");
            row.Attempted(attempt);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<ExchangeEntry>> StuckAsync(DateTimeOffset queuedBefore, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<ExchangeEntry>>(
        () => [.. tables.ExchangeSeries.Values
            .SelectMany(series => series)
            .Where(row => row.NextAt is not null && (row.State == ExchangeState.Failed || row.QueuedAt <= queuedBefore))
            .OrderBy(row => row.QueuedAt)
            .ThenBy(row => row.Transfer, StringComparer.Ordinal)
            .ThenBy(row => row.Number)
            .Take(atMost)
            .Select(row => row.ToEntry())],
        cancellationToken);

    public Task<IReadOnlyList<ExchangeEntry>> OfCaseAsync(string caseId, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<ExchangeEntry>>(
        () => [.. tables.ExchangeSeries.Values
            .SelectMany(series => series)
            .Where(row => row.CaseId == caseId)
            .OrderBy(row => row.ActSequence)
            .Select(row => row.ToEntry())],
        cancellationToken);
}
