using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Records.Memory;

/// <summary>The messages that are to be sent.</summary>
internal sealed class MemoryOutbox(MemoryTables tables) : IOutbox
{
    public Task<IReadOnlyList<MessageView>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<MessageView>>(
        () => [.. tables.Messages.Values
            .Where(row => row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt)
            .Take(atMost)
            .Select(row => row.ToView())],
        cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.Messages.Values.Min(row => row.NextAttemptAt), cancellationToken);

    public Task RecordAttemptAsync(string key, MessageReceipt receipt, DateTimeOffset? nextAttemptAt, DateTimeOffset at, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var message = tables.Messages.GetValueOrDefault(key) ?? throw new KeyNotFoundException($"There is no message '{key}'.");
            message.Attempted(receipt, nextAttemptAt, at);
            return true;
        },
        cancellationToken);

    public Task QueueAsync(IReadOnlyList<MessageOrder> messages, DateTimeOffset at, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            tables.Queue(messages, at);
            return true;
        },
        cancellationToken);
}
