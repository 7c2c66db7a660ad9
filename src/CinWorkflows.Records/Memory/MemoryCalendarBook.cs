using CinWorkflows.Records.Calendars;
using CinWorkflows.Records.Lines;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Secrets;

namespace CinWorkflows.Records.Memory;

/// <summary>Which meetings stand in which calendars.</summary>
internal sealed class MemoryCalendarBook(MemoryTables tables) : ICalendarBook
{
    public Task<IReadOnlyList<CalendarEntryView>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken) =>
        EntriesAsync(entries => entries.Where(row => row.NextAttemptAt <= now).DistinctBy(row => row.WaitsOn ?? $"{row.Key}/entry").OrderBy(row => row.NextAttemptAt).Take(atMost), cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        tables.RunAsync(() => tables.CalendarEntries.Values.Min(row => row.NextAttemptAt), cancellationToken);

    public Task<IReadOnlyList<CalendarEntryView>> OfCaseAsync(string caseId, CancellationToken cancellationToken) =>
        EntriesAsync(entries => entries.Where(row => row.CaseId == caseId), cancellationToken);

    public Task RecordAttemptAsync(string key, CalendarAttempt attempt, CancellationToken cancellationToken) =>
        ChangeAsync(
            key,
            row =>
            {
                row.Attempted(attempt);
                if (attempt.News is { Line: { } line } news)
                {
                    LineWaits.Follow(CalendarBook.InOrder(tables.CalendarEntries.Values.Where(other => other.WaitsOn == line)), key, news, CalendarBook.Wave);
                }
            },
            cancellationToken);

    public Task<IReadOnlyList<WaitingLine>> WaitingAsync(CancellationToken cancellationToken) => tables.RunAsync(
        () => LineWaits.Read(tables.CalendarEntries.Values),
        cancellationToken);

    public Task PostponeAsync(string key, int revision, WaitingLine behind, CancellationToken cancellationToken) =>
        ChangeAsync(key, row => row.Postpone(revision, behind), cancellationToken);

    public Task<IReadOnlyList<WatchedCalendar>> ToLookAtAsync(DateTimeOffset lookedBefore, DateTimeOffset endingAfter, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<WatchedCalendar>>(
        () => [.. tables.CalendarEntries.Values
            .Where(row => row.IsWatchedAfter(endingAfter))
            .Select(row => (row.Authority, Mailbox: row.Mailbox!))
            .Distinct()
            .Select(calendar => tables.WatchedCalendars.GetValueOrDefault(calendar) ?? new() { Authority = calendar.Authority, Mailbox = calendar.Mailbox })
            .Where(row => row.IsDue(lookedBefore))
            .OrderBy(row => row.LookedAt)
            .ThenBy(row => row.Mailbox, StringComparer.Ordinal)
            .Take(atMost)
            .Select(row => row.ToView())],
        cancellationToken);

    public Task<IReadOnlyList<CalendarEntryView>> WatchedInAsync(string authority, string mailbox, DateTimeOffset endingAfter, CancellationToken cancellationToken) =>
        EntriesAsync(entries => entries.Where(row => row.Authority == authority && row.Mailbox == mailbox && row.IsWatchedAfter(endingAfter)), cancellationToken);

    public Task LookedAsync(WatchedCalendar calendar, DateTimeOffset at, CancellationToken cancellationToken) =>
        ChangeAsync(calendar, row => row.Take(calendar, at), cancellationToken);

    public Task NotLookedAsync(WatchedCalendar calendar, DateTimeOffset at, string problem, CancellationToken cancellationToken) =>
        ChangeAsync(calendar, row => row.Leave(at, problem), cancellationToken);

    public Task<IReadOnlyList<UnreadableCalendar>> UnreadableAsync(DateTimeOffset since, DateTimeOffset endingAfter, int atMost, CancellationToken cancellationToken) => tables.RunAsync<IReadOnlyList<UnreadableCalendar>>(
        () => [.. tables.WatchedCalendars.Values
            .Where(row => row.UnreadableSince <= since && (row.Mailbox == WatchedCalendar.AnswersMailbox || tables.CalendarEntries.Values.Any(entry => entry.Authority == row.Authority && entry.Mailbox == row.Mailbox && entry.IsWatchedAfter(endingAfter))))
            .OrderBy(row => row.UnreadableSince)
            .ThenBy(row => row.Mailbox, StringComparer.Ordinal)
            .Take(atMost)
            .Select(row => row.ToUnreadable())],
        cancellationToken);

    public Task WritingAsync(string key, IReadOnlyList<string> ours, CancellationToken cancellationToken) =>
        ChangeAsync(key, row => row.Writing(ours), cancellationToken);

    public Task LeavingAsync(string key, CancellationToken cancellationToken) => ChangeAsync(key, row => row.Leaving(), cancellationToken);

    public Task SeenAsync(string key, CalendarEntry seen, IReadOnlyDictionary<string, CalendarAnswer> answers, DateTimeOffset at, CancellationToken cancellationToken) =>
        ChangeAsync(key, row => row.Seen(seen, answers, at), cancellationToken);

    public Task AgainAsync(string key, DateTimeOffset at, CancellationToken cancellationToken) => ChangeAsync(key, row => row.Again(at), cancellationToken);

    public Task GoneAsync(string key, CancellationToken cancellationToken) => ChangeAsync(key, row => row.Gone(), cancellationToken);

    public Task RestoredAsync(string key, bool stands, CancellationToken cancellationToken) => ChangeAsync(key, row => row.Restored(stands), cancellationToken);

    public Task<IReadOnlyList<CalendarEntryView>> UnplacedAsync(int atMost, CancellationToken cancellationToken) =>
        EntriesAsync(entries => entries.Where(row => row.IsUnplaced).Take(atMost), cancellationToken);

    public Task<IReadOnlyList<CalendarEntryView>> FailedAsync(int atMost, CancellationToken cancellationToken) =>
        EntriesAsync(entries => entries.Where(row => row.IsWrong).OrderByDescending(row => row.OrderedAt).Take(atMost), cancellationToken);

    public Task ReportedAsync(string key, int revision, CancellationToken cancellationToken) =>
        ChangeAsync(key, row => row.ReportedRevision = revision, cancellationToken);

    public Task<IReadOnlyList<CalendarEntryView>> LinksToTellAsync(int atMost, CancellationToken cancellationToken) => EntriesAsync(
        entries => entries
            .Where(row => row.HasLinkToTell && !tables.Messages.Values.Any(message => message.CaseId == row.CaseId
                && message.Kind == MessageKind.Invitation
                && message.Subject == row.MeetingId
                && message.State == DeliveryState.Queued
                && message.NextAttemptAt is not null))
            .Take(atMost),
        cancellationToken);

    public Task LinkToldAsync(string key, DateTimeOffset linkedAt, CancellationToken cancellationToken) =>
        ChangeAsync(key, row => row.LinkToldAt = linkedAt, cancellationToken);

    public Task<bool> ToldOfChangeAsync(string subscriptionId, string secret, CalendarNews news, DateTimeOffset at, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var row = tables.WatchedCalendars.Values.FirstOrDefault(known => known.SubscriptionId == subscriptionId);
            var genuine = SameSecret.Is(row?.SubscriptionSecret, secret);
            if (genuine)
            {
                row!.Tell(news, at);
            }

            return genuine;
        },
        cancellationToken);

    private Task<IReadOnlyList<CalendarEntryView>> EntriesAsync(Func<IEnumerable<CalendarEntryRow>, IEnumerable<CalendarEntryRow>> which, CancellationToken cancellationToken) =>
        tables.RunAsync<IReadOnlyList<CalendarEntryView>>(() => [.. which(tables.CalendarEntries.Values).Select(row => row.ToView())], cancellationToken);

    private Task ChangeAsync(WatchedCalendar calendar, Action<WatchedCalendarRow> change, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            var row = tables.WatchedCalendars.GetValueOrDefault((calendar.Authority, calendar.Mailbox)) ?? WatchedCalendarRow.Of(calendar);
            change(row);
            tables.WatchedCalendars[(calendar.Authority, calendar.Mailbox)] = row;
            return true;
        },
        cancellationToken);

    private Task ChangeAsync(string key, Action<CalendarEntryRow> change, CancellationToken cancellationToken) => tables.RunAsync(
        () =>
        {
            change(tables.CalendarEntries.GetValueOrDefault(key) ?? throw new KeyNotFoundException($"There is no calendar entry '{key}'."));
            return true;
        },
        cancellationToken);
}
