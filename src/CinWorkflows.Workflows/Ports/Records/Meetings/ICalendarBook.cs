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

    /// <summary>Calendars that are to be looked at now: told of a change, or not looked at since <paramref name="lookedBefore"/>.</summary>
    Task<IReadOnlyList<WatchedCalendar>> ToLookAtAsync(DateTimeOffset lookedBefore, int atMost, CancellationToken cancellationToken);

    /// <summary>The meetings that have been placed in a calendar.</summary>
    Task<IReadOnlyList<CalendarEntryView>> PlacedInAsync(string authority, string mailbox, CancellationToken cancellationToken);

    /// <summary>A calendar was looked at.</summary>
    /// <param name="calendar">As it is known now: with the new token and window.</param>
    /// <param name="at">When the look began.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task LookedAsync(WatchedCalendar calendar, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>What somebody answered to a meeting's invitation.</summary>
    Task AnsweredAsync(string key, IReadOnlyDictionary<string, CalendarAnswer> answers, CancellationToken cancellationToken);

    /// <summary>A meeting was taken out of the calendar by hand; it stands there again only when it is ordered again.</summary>
    Task GoneAsync(string key, CancellationToken cancellationToken);

    /// <summary>The meetings that could not be put into a calendar and whose cases do not know of it yet.</summary>
    Task<IReadOnlyList<CalendarEntryView>> UnplacedAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>The entries that failed, the last ordered first: also those that could not be withdrawn, and those deleted by hand.</summary>
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
