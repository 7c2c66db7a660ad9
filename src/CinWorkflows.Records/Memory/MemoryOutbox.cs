using CinWorkflows.Records.Messages;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Records.Memory;

/// <summary>The messages that are to be sent.</summary>
internal sealed class MemoryOutbox(MemoryTables tables) : IOutbox
{
    public Task<IReadOnlyList<MessageView>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<MessageView>>(
        () => [.. tables.Messages.Values
            .Where(row => row.NextAttemptAt <= now)
            .OrderBy(row => row.State == DeliveryState.Accepted)
            .ThenBy(row => row.NextAttemptAt)
            .Take(atMost)
            .Select(row => row.ToView())],
        cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.Messages.Values.Min(row => row.NextAttemptAt), cancellationToken);

    public Task RecordAttemptAsync(string key, Attempt attempt, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            tables.Follow(Known(key).Attempted(attempt));
            return true;
        },
        cancellationToken);

    public Task PostponeAsync(string key, DateTimeOffset until, string? waitsFor, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            Known(key).Postpone(until, waitsFor);
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

    public Task<IReadOnlyList<UndeliveredView>> UndeliveredAsync(int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<UndeliveredView>>(
        () => [.. tables.Messages.Values.Where(row => row.IsUndelivered).Take(atMost).Select(row => row.ToUndelivered())],
        cancellationToken);

    public Task ReportedAsync(string key, DateTimeOffset at, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            Known(key).ReportedAt = at;
            return true;
        },
        cancellationToken);

    private MessageRow Known(string key) => tables.Messages.GetValueOrDefault(key) ?? throw new KeyNotFoundException($"There is no message '{key}'.");
}
