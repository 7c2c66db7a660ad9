using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Messages;

/// <summary>The messages that are to be sent.</summary>
internal sealed class Outbox(IRecordDatabase database) : IOutbox
{
    public Task<IReadOnlyList<MessageView>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<MessageView>>(
        async record => [.. (await record.Messages
            .Where(row => row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt)
            .ThenBy(row => row.Number)
            .Take(atMost)
            .ToListAsync(cancellationToken)).Select(row => row.ToView())],
        cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            record => record.Messages
                .Where(row => row.NextAttemptAt != null)
                .OrderBy(row => row.NextAttemptAt)
                .Select(row => row.NextAttemptAt)
                .FirstOrDefaultAsync(cancellationToken),
            cancellationToken);

    public Task RecordAttemptAsync(string key, MessageReceipt receipt, DateTimeOffset? nextAttemptAt, DateTimeOffset at, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var message = await record.Messages.AsTracking().FirstOrDefaultAsync(row => row.Key == key, cancellationToken)
                ?? throw new KeyNotFoundException($"There is no message '{key}'.");
            message.Attempted(receipt, nextAttemptAt, at);
            return true;
        },
        cancellationToken);

    public Task QueueAsync(IReadOnlyList<MessageOrder> messages, DateTimeOffset at, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            await MessageRow.QueueAsync(record, messages, at, cancellationToken);
            return true;
        },
        cancellationToken);
}
