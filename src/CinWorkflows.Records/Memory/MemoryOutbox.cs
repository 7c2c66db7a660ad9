using CinWorkflows.Records.Lines;
using CinWorkflows.Records.Messages;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Records.Memory;

/// <summary>The messages that are to be sent.</summary>
internal sealed class MemoryOutbox(MemoryTables tables) : IOutbox
{
    public Task<IReadOnlyList<MessageView>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<MessageView>>(
        () => [.. RoundPlaces.Share(
            atMost,
            tables.Messages.Values
                .Where(row => row.NextAttemptAt <= now)
                .OrderByDescending(row => row.Urgent)
                .DistinctBy(row => row.WaitsOn ?? row.Key)
                .OrderBy(row => row.NextAttemptAt)).Select(row => row.ToView())],
        cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.Messages.Values.Min(row => row.NextAttemptAt), cancellationToken);

    public Task<IReadOnlyList<WaitingLine>> WaitingAsync(CancellationToken cancellationToken) =>
        tables.RunAsync(() => LineWaits.Read(tables.Messages.Values), cancellationToken);

    public Task<MessageView?> FindByReferenceAsync(string reference, CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.Messages.Values.FirstOrDefault(row => row.Reference == reference)?.ToView(), cancellationToken);

    public Task<bool> RecordAttemptAsync(string key, Attempt attempt, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var message = Known(key);
            var isRecorded = !message.HasGoneOnSince(attempt);
            tables.Follow(message.Attempted(attempt));
            MessageWaits.Follow(tables.Messages.Values, key, attempt.News);
            return isRecorded;
        },
        cancellationToken);

    public Task PostponeAsync(string key, Postponement later, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            Known(key).Postpone(later);
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
