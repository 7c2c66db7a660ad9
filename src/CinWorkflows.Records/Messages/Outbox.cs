using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Messages;

/// <summary>The messages that are to be sent.</summary>
internal sealed class Outbox(IRecordDatabase database) : IOutbox
{
    public Task<IReadOnlyList<MessageView>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<MessageView>>(
        async record =>
        {
            var due = record.Messages.Where(row => row.NextAttemptAt <= now).OneOfEachLine(record, now);
            var sent = due.Where(row => row.State != DeliveryState.Accepted && row.State != DeliveryState.Delivered);
            return [.. RoundPlaces.Share(
                atMost,
                await FirstAsync(sent.Where(row => row.Urgent), atMost, cancellationToken),
                await FirstAsync(sent.Where(row => !row.Urgent), atMost, cancellationToken),
                await FirstAsync(due.Where(row => row.State == DeliveryState.Accepted || row.State == DeliveryState.Delivered), atMost, cancellationToken)).Select(row => row.ToView())];
        },
        cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            record => record.Messages
                .Where(row => row.NextAttemptAt != null)
                .OrderBy(row => row.NextAttemptAt)
                .Select(row => row.NextAttemptAt)
                .FirstOrDefaultAsync(cancellationToken),
            cancellationToken);

    public Task<IReadOnlyList<WaitingLine>> WaitingAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(record => MessageWaits.ReadAsync(record, cancellationToken), cancellationToken);

    public Task<MessageView?> FindByReferenceAsync(string reference, CancellationToken cancellationToken) => database.ReadAsync(
        async record => (await record.Messages.FirstOrDefaultAsync(row => row.Reference == reference, cancellationToken))?.ToView(),
        cancellationToken);

    public Task<bool> RecordAttemptAsync(string key, Attempt attempt, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var message = await KnownAsync(record, key, cancellationToken);
            var isRecorded = !message.HasGoneOnSince(attempt);
            if (message.Attempted(attempt) is { } step)
            {
                record.DeliverySteps.Add(step);
            }

            await MessageWaits.FollowAsync(record, key, attempt.News, cancellationToken);
            return isRecorded;
        },
        cancellationToken);

    public Task PostponeAsync(string key, Postponement later, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            (await KnownAsync(record, key, cancellationToken)).Postpone(later);
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

    public Task<IReadOnlyList<UndeliveredView>> UndeliveredAsync(int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<UndeliveredView>>(
        async record => [.. (await record.Messages
            .Where(row => (row.State == DeliveryState.Bounced || row.State == DeliveryState.Failed) && row.CaseId != null && row.ReportedAt == null)
            .OrderBy(row => row.Number)
            .Take(atMost)
            .ToListAsync(cancellationToken)).Select(row => row.ToUndelivered())],
        cancellationToken);

    public Task ReportedAsync(string key, DateTimeOffset at, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            (await KnownAsync(record, key, cancellationToken)).ReportedAt = at;
            return true;
        },
        cancellationToken);

    private static Task<List<MessageRow>> FirstAsync(IQueryable<MessageRow> due, int atMost, CancellationToken cancellationToken) =>
        due.OrderBy(row => row.NextAttemptAt).ThenBy(row => row.Number).Take(atMost).ToListAsync(cancellationToken);

    private static async Task<MessageRow> KnownAsync(RecordContext record, string key, CancellationToken cancellationToken) =>
        await record.Messages.AsTracking().FirstOrDefaultAsync(row => row.Key == key, cancellationToken)
            ?? throw new KeyNotFoundException($"There is no message '{key}'.");
}
