using CinWorkflows.Records.Lines;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Secrets;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Calendars;

/// <summary>Which meetings stand in which calendars.</summary>
internal sealed class CalendarBook(IRecordDatabase database) : ICalendarBook
{
    /// <summary>How many entries go on at a time once a calendar can be written to again.</summary>
    public const int Wave = 32;

    public Task<IReadOnlyList<CalendarEntryView>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken) => EntriesAsync(
        entries => entries
            .Where(row => row.NextAttemptAt <= now)
            .Where(row => row.WaitsOn == null || !entries.Any(other => other.WaitsOn == row.WaitsOn && other.NextAttemptAt <= now && string.Compare(other.Key, row.Key) < 0))
            .OrderBy(row => row.NextAttemptAt)
            .ThenBy(row => row.Key)
            .Take(atMost),
        cancellationToken);

    public Task<IReadOnlyList<WaitingLine>> WaitingAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async record => LineWaits.Read(await record.CalendarEntries.Where(row => row.WaitsOn != null && row.NextAttemptAt != null).ToListAsync(cancellationToken)),
        cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => database.ReadAsync(
        record => record.CalendarEntries
            .Where(row => row.NextAttemptAt != null)
            .OrderBy(row => row.NextAttemptAt)
            .Select(row => row.NextAttemptAt)
            .FirstOrDefaultAsync(cancellationToken),
        cancellationToken);

    public Task<IReadOnlyList<CalendarEntryView>> OfCaseAsync(string caseId, CancellationToken cancellationToken) =>
        EntriesAsync(entries => entries.Where(row => row.CaseId == caseId).OrderBy(row => row.Key), cancellationToken);

    public Task RecordAttemptAsync(string key, CalendarAttempt attempt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async record =>
            {
                var row = await KnownAsync(record, key, cancellationToken);
                row.Attempted(attempt);
                if (attempt.News is { Line: { } line } news)
                {
                    var waiting = await record.CalendarEntries.AsTracking().Where(other => other.WaitsOn == line && other.Key != key).ToListAsync(cancellationToken);
                    LineWaits.Follow(InOrder(waiting), key, news, Wave);
                }

                return true;
            },
            cancellationToken);

    public Task PostponeAsync(string key, int revision, WaitingLine behind, CancellationToken cancellationToken) =>
        ChangeAsync(key, row => row.Postpone(revision, behind), cancellationToken);

    public Task<IReadOnlyList<WatchedCalendar>> ToLookAtAsync(DateTimeOffset lookedBefore, DateTimeOffset endingAfter, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<WatchedCalendar>>(
        async record =>
        {
            var used = await Watched(record.CalendarEntries, endingAfter)
                .Select(row => new { row.Authority, row.Mailbox })
                .Distinct()
                .ToListAsync(cancellationToken);
            var known = await record.WatchedCalendars.ToDictionaryAsync(row => (row.Authority, row.Mailbox), cancellationToken);
            return [.. used
                .Select(calendar => known.GetValueOrDefault((calendar.Authority, calendar.Mailbox!)) ?? new() { Authority = calendar.Authority, Mailbox = calendar.Mailbox! })
                .Where(row => row.IsDue(lookedBefore))
                .OrderBy(row => row.LookedAt)
                .ThenBy(row => row.Mailbox, StringComparer.Ordinal)
                .Take(atMost)
                .Select(row => row.ToView())];
        },
        cancellationToken);

    public Task<IReadOnlyList<CalendarEntryView>> WatchedInAsync(string authority, string mailbox, DateTimeOffset endingAfter, CancellationToken cancellationToken) =>
        EntriesAsync(entries => Watched(entries.Where(row => row.Authority == authority && row.Mailbox == mailbox), endingAfter).OrderBy(row => row.Key), cancellationToken);

    public Task LookedAsync(WatchedCalendar calendar, DateTimeOffset at, CancellationToken cancellationToken) =>
        ChangeAsync(calendar, row => row.Take(calendar, at), cancellationToken);

    public Task NotLookedAsync(WatchedCalendar calendar, DateTimeOffset at, string problem, CancellationToken cancellationToken) =>
        ChangeAsync(calendar, row => row.Leave(at, problem), cancellationToken);

    public Task<IReadOnlyList<UnreadableCalendar>> UnreadableAsync(DateTimeOffset since, DateTimeOffset endingAfter, int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<UnreadableCalendar>>(
        async record =>
        {
            var used = Watched(record.CalendarEntries, endingAfter);
            var unreadable = await record.WatchedCalendars
                .Where(row => row.UnreadableSince <= since && (row.Mailbox == WatchedCalendar.AnswersMailbox || used.Any(entry => entry.Authority == row.Authority && entry.Mailbox == row.Mailbox)))
                .OrderBy(row => row.UnreadableSince)
                .ThenBy(row => row.Mailbox)
                .Take(atMost)
                .ToListAsync(cancellationToken);
            return [.. unreadable.Select(row => row.ToUnreadable())];
        },
        cancellationToken);

    public Task WritingAsync(string key, IReadOnlyList<string> ours, CancellationToken cancellationToken) =>
        ChangeAsync(key, row => row.Writing(ours), cancellationToken);

    public Task LeavingAsync(string key, CancellationToken cancellationToken) => ChangeAsync(key, row => row.Leaving(), cancellationToken);

    public Task SeenAsync(string key, CalendarEntry seen, IReadOnlyDictionary<string, CalendarAnswer> answers, DateTimeOffset at, CancellationToken cancellationToken) =>
        ChangeAsync(key, row => row.Seen(seen, answers, at), cancellationToken);

    public Task AgainAsync(string key, DateTimeOffset at, CancellationToken cancellationToken) => ChangeAsync(key, row => row.Again(at), cancellationToken);

    public Task GoneAsync(string key, CancellationToken cancellationToken) => ChangeAsync(key, row => row.Gone(), cancellationToken);

    public Task RestoredAsync(string key, bool stands, CancellationToken cancellationToken) => ChangeAsync(key, row => row.Restored(stands), cancellationToken);

    public async Task<IReadOnlyList<CalendarEntryView>> UnplacedAsync(int atMost, CancellationToken cancellationToken) => await EntriesAsync(
        entries => entries
            .Where(row => row.State == CalendarState.Failed && !row.Withdrawn && row.Problem != CalendarProblem.DeletedByHand)
            .Where(row => row.ReportedRevision == null || row.ReportedRevision != row.Revision)
            .OrderBy(row => row.Key)
            .Take(atMost),
        cancellationToken);

    public Task<IReadOnlyList<CalendarEntryView>> FailedAsync(int atMost, CancellationToken cancellationToken) => EntriesAsync(
        entries => entries.Where(row => row.State == CalendarState.Failed || (row.State == CalendarState.Placed && row.Problem != null)).OrderByDescending(row => row.OrderedAt).ThenBy(row => row.Key).Take(atMost),
        cancellationToken);

    public Task ReportedAsync(string key, int revision, CancellationToken cancellationToken) =>
        ChangeAsync(key, row => row.ReportedRevision = revision, cancellationToken);

    public Task<IReadOnlyList<CalendarEntryView>> LinksToTellAsync(int atMost, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<CalendarEntryView>>(
        async record => [.. (await record.CalendarEntries
            .Where(row => !row.Withdrawn && row.LinkedAt != null && (row.LinkToldAt == null || row.LinkToldAt != row.LinkedAt))
            .Where(row => !record.Messages.Any(message => message.CaseId == row.CaseId
                && message.Kind == MessageKind.Invitation
                && message.Subject == row.MeetingId
                && message.State == DeliveryState.Queued
                && message.NextAttemptAt != null))
            .OrderBy(row => row.Key)
            .Take(atMost)
            .ToListAsync(cancellationToken)).Select(row => row.ToView())],
        cancellationToken);

    public Task LinkToldAsync(string key, DateTimeOffset linkedAt, CancellationToken cancellationToken) =>
        ChangeAsync(key, row => row.LinkToldAt = linkedAt, cancellationToken);

    public Task<bool> ToldOfChangeAsync(string subscriptionId, string secret, CalendarNews news, DateTimeOffset at, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            var row = await record.WatchedCalendars.AsTracking().FirstOrDefaultAsync(known => known.SubscriptionId == subscriptionId, cancellationToken);
            var genuine = SameSecret.Is(row?.SubscriptionSecret, secret);
            if (genuine)
            {
                row!.Tell(news, at);
            }

            return genuine;
        },
        cancellationToken);

    private static IQueryable<CalendarEntryRow> Watched(IQueryable<CalendarEntryRow> entries, DateTimeOffset endingAfter) =>
        entries.Where(row => row.EndsAt > endingAfter).Where(CalendarEntryRow.IsWatched);

    /// <summary>The order in which entries that wait for a calendar go on.</summary>
    public static IEnumerable<CalendarEntryRow> InOrder(IEnumerable<CalendarEntryRow> waiting) =>
        waiting.OrderBy(row => row.OrderedAt).ThenBy(row => row.Key, StringComparer.Ordinal);

    private Task<IReadOnlyList<CalendarEntryView>> EntriesAsync(Func<IQueryable<CalendarEntryRow>, IQueryable<CalendarEntryRow>> which, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CalendarEntryView>>(
            async record => [.. (await which(record.CalendarEntries).ToListAsync(cancellationToken)).Select(row => row.ToView())],
            cancellationToken);

    private Task ChangeAsync(WatchedCalendar calendar, Action<WatchedCalendarRow> change, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            change(await record.WatchedCalendars.AsTracking().FirstOrDefaultAsync(known => known.Authority == calendar.Authority && known.Mailbox == calendar.Mailbox, cancellationToken)
                ?? record.WatchedCalendars.Add(WatchedCalendarRow.Of(calendar)).Entity);
            return true;
        },
        cancellationToken);

    private Task ChangeAsync(string key, Action<CalendarEntryRow> change, CancellationToken cancellationToken) => database.WriteAsync(
        async record =>
        {
            change(await KnownAsync(record, key, cancellationToken));
            return true;
        },
        cancellationToken);

    private static async Task<CalendarEntryRow> KnownAsync(RecordContext record, string key, CancellationToken cancellationToken) =>
        await record.CalendarEntries.AsTracking().FirstOrDefaultAsync(row => row.Key == key, cancellationToken)
            ?? throw new KeyNotFoundException($"There is no calendar entry '{key}'.");
}
