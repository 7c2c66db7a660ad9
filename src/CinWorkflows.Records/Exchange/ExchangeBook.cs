using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Exchange;

/// <summary>The outbox of the exchange.</summary>
internal sealed class ExchangeBook(IRecordDatabase database) : IExchangeBook
{
    public Task<IReadOnlyList<ExchangeEntry>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ExchangeEntry>>(
        async record => [.. (await record.ExchangeMessages
            .Where(row => row.NextAt <= now)
            .Where(row => !record.ExchangeMessages.Any(before => before.Transfer == row.Transfer && before.Side == row.Side && before.Number < row.Number && before.NextAt != null))
            .OrderBy(row => row.NextAt)
            .ThenBy(row => row.Transfer)
            .ThenBy(row => row.Number)
            .Take(atMost)
            .ToListAsync(cancellationToken)).Select(row => row.ToEntry())],
        cancellationToken);

    public Task RecordAttemptAsync(ExchangeOrder order, int number, ExchangeAttempt attempt, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var row = await record.ExchangeMessages.AsTracking().FirstOrDefaultAsync(
                known => known.Transfer == order.Transfer && known.Side == order.Side && known.Number == number,
                cancellationToken) ?? throw new KeyNotFoundException($"There is no message {number} of transfer '{order.Transfer}'.");
            row.Attempted(attempt);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyList<ExchangeEntry>> StuckAsync(DateTimeOffset queuedBefore, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ExchangeEntry>>(
        async record => [.. (await record.ExchangeMessages
            .Where(row => row.NextAt != null && (row.State == ExchangeState.Failed || row.QueuedAt <= queuedBefore))
            .OrderBy(row => row.QueuedAt)
            .ThenBy(row => row.Transfer)
            .ThenBy(row => row.Number)
            .Take(atMost)
            .ToListAsync(cancellationToken)).Select(row => row.ToEntry())],
        cancellationToken);

    public Task<IReadOnlyList<ExchangeEntry>> OfCaseAsync(string caseId, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ExchangeEntry>>(
        async record => [.. (await record.ExchangeMessages
            .Where(row => row.CaseId == caseId)
            .OrderBy(row => row.ActSequence)
            .ToListAsync(cancellationToken)).Select(row => row.ToEntry())],
        cancellationToken);
}
