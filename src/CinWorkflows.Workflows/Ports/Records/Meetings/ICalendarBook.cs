using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Workflows.Ports.Records.Meetings;

/// <summary>Which meetings are to stand in which calendars, what stands there, and how far the calendars' changes are known.</summary>
public interface ICalendarBook
{
    /// <summary>The entries that are to be put, changed or withdrawn now, the oldest order first. Of those that wait for one calendar, one.</summary>
    Task<IReadOnlyList<CalendarEntryView>> DueAsync(DateTimeOffset now, int atMost, CancellationToken cancellationToken);

    /// <summary>When the next entry is due; null where none waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>The entries of a case's meetings.</summary>
    Task<IReadOnlyList<CalendarEntryView>> OfCaseAsync(string caseId, CancellationToken cancellationToken);

    /// <summary>The calendars for which entries wait.</summary>
    Task<IReadOnlyList<WaitingLine>> WaitingAsync(CancellationToken cancellationToken);

    /// <summary>Records what came of an attempt. One at a revision that is no longer ordered leaves the newer order to be done.</summary>
    Task RecordAttemptAsync(string key, CalendarAttempt attempt, CancellationToken cancellationToken);

    /// <summary>An entry waits with those that wait for a calendar already: it was not tried. Where it was ordered anew since, it is due at once.</summary>
    /// <param name="key">The entry.</param>
    /// <param name="revision">The revision that was to be put or withdrawn.</param>
    /// <param name="behind">The calendar's line.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task PostponeAsync(string key, int revision, WaitingLine behind, CancellationToken cancellationToken);

    /// <summary>Calendars that are to be looked at now: told of a change, or not looked at since an instant.</summary>
    /// <param name="lookedBefore">That instant.</param>
    /// <param name="endingAfter">Only those in which a meeting that ends after it is watched.</param>
    /// <param name="atMost">How many at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<WatchedCalendar>> ToLookAtAsync(DateTimeOffset lookedBefore, DateTimeOffset endingAfter, int atMost, CancellationToken cancellationToken);

    /// <summary>
    /// The meetings that are watched in a calendar: those that stand there, and those that were taken out of it, by hand or by us, and may be
    /// put back.
    /// </summary>
    /// <param name="authority">The authority, by the id of its pack.</param>
    /// <param name="mailbox">Whose calendar.</param>
    /// <param name="endingAfter">Only those that end after it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<CalendarEntryView>> WatchedInAsync(string authority, string mailbox, DateTimeOffset endingAfter, CancellationToken cancellationToken);

    /// <summary>A calendar was looked at.</summary>
    /// <param name="calendar">As it is known now.</param>
    /// <param name="at">When the look began.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task LookedAsync(WatchedCalendar calendar, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>A calendar could not be looked at: what was told of it still waits to be looked at.</summary>
    /// <param name="calendar">Which.</param>
    /// <param name="at">When the look began.</param>
    /// <param name="problem">Why, in a code.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task NotLookedAsync(WatchedCalendar calendar, DateTimeOffset at, string problem, CancellationToken cancellationToken);

    /// <summary>The calendars that have not been readable since before an instant, the longest first.</summary>
    /// <param name="since">That instant.</param>
    /// <param name="endingAfter">Only those in which a meeting that ends after it is watched, and the mailboxes to which answers come.</param>
    /// <param name="atMost">How many at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<UnreadableCalendar>> UnreadableAsync(DateTimeOffset since, DateTimeOffset endingAfter, int atMost, CancellationToken cancellationToken);

    /// <summary>A meeting's entry is about to be written with those people and rooms: from now on they are ours.</summary>
    Task WritingAsync(string key, IReadOnlyList<string> ours, CancellationToken cancellationToken);

    /// <summary>A meeting's entry is about to be taken out of a calendar by us: from now on that it is not there says nothing.</summary>
    Task LeavingAsync(string key, CancellationToken cancellationToken);

    /// <summary>A meeting's entry was seen, and is settled with the record. One that was taken out by hand stands there again.</summary>
    /// <param name="key">The meeting.</param>
    /// <param name="seen">The entry.</param>
    /// <param name="answers">What was answered, by participant or staff id.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task SeenAsync(string key, CalendarEntry seen, IReadOnlyDictionary<string, CalendarAnswer> answers, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>A meeting that stands in a calendar is to be written there again as it is ordered: somebody stands in it who must not.</summary>
    Task AgainAsync(string key, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>A meeting was taken out of the calendar by hand; it stands there again only when it is ordered again.</summary>
    Task GoneAsync(string key, CancellationToken cancellationToken);

    /// <summary>A meeting that we took out of the calendar stands there again, because somebody put it back; or does so no more.</summary>
    Task RestoredAsync(string key, bool stands, CancellationToken cancellationToken);

    /// <summary>The meetings that could not be put into a calendar and whose cases do not know of it yet.</summary>
    Task<IReadOnlyList<CalendarEntryView>> UnplacedAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>
    /// The entries with which something is wrong, the last ordered first: those that failed, also those that could not be withdrawn and those
    /// deleted by hand, and those that stand without the link for attending online.
    /// </summary>
    Task<IReadOnlyList<CalendarEntryView>> FailedAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>The case of a meeting that could not be put into a calendar at a revision knows of it.</summary>
    Task ReportedAsync(string key, int revision, CancellationToken cancellationToken);

    /// <summary>
    /// Entries that stand with a link for attending online of which those who are invited by letter are not told yet: none of their letters
    /// about the meeting waits, so that it is known which of them tells it.
    /// </summary>
    Task<IReadOnlyList<CalendarEntryView>> LinksToTellAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>Everybody is told of a meeting's link, as it was known from an instant on.</summary>
    Task LinkToldAsync(string key, DateTimeOffset linkedAt, CancellationToken cancellationToken);

    /// <summary>Told that a calendar has changed, or that the promise to be told is in doubt: it is looked at soon.</summary>
    /// <returns>False where there is no such subscription, or the secret is wrong: the notification is not genuine.</returns>
    Task<bool> ToldOfChangeAsync(string subscriptionId, string secret, CalendarNews news, DateTimeOffset at, CancellationToken cancellationToken);
}
