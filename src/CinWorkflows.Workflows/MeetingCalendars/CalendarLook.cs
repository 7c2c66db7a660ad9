using System.Diagnostics.CodeAnalysis;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Looks at the calendars in which meetings stand: soon after being told of a change, and every few minutes in any case, so that a
/// lost notification only costs time. What was changed there by hand is settled with the record.
/// </summary>
public sealed partial class CalendarLook
{
    /// <summary>How long a calendar is not looked at, unless it was told of a change.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private const int Batch = 20;

    private readonly ICalendarBook _book;
    private readonly IMeetingCalendars _calendars;
    private readonly CalendarSettlement _settlement;
    private readonly TimeProvider _clock;
    private readonly ILogger<CalendarLook> _logger;

    internal CalendarLook(ICalendarBook book, IMeetingCalendars calendars, CalendarSettlement settlement, TimeProvider clock, ILogger<CalendarLook> logger) =>
        (_book, _calendars, _settlement, _clock, _logger) = (book, calendars, settlement, clock, logger);

    /// <summary>
    /// Looks at those that are due. One that cannot be read, or of which that cannot be recorded, does not stop the others, and is
    /// looked at again.
    /// </summary>
    /// <returns>How many were looked at.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var due = await _book.ToLookAtAsync(_clock.GetUtcNow() - Every, _clock.GetUtcNow() - WatchedCalendar.LookedAtAfterItsEnd, Batch, cancellationToken);
        foreach (var watched in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var at = _clock.GetUtcNow();
            try
            {
                var (looked, settled) = await LookAsync(watched, cancellationToken);
                await (settled ? _book.LookedAsync(looked, at, cancellationToken) : LeaveAsync(looked, at, CalendarProblem.NotSettled));
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                NotSeen(_logger, watched.Authority, exception.GetType().Name);
                await LeaveAsync(watched, at, exception is HttpRequestException ? exception.Message : CalendarProblem.NotSettled);
            }
        }

        return due.Count;
    }

    /// <summary>Leaves it until its next turn, so that the others have theirs; that it cannot be read is seen by somebody.</summary>
    private async Task LeaveAsync(WatchedCalendar watched, DateTimeOffset at, string problem)
    {
        try
        {
            await _book.NotLookedAsync(watched, at, problem, CancellationToken.None);
        }
        catch (Exception exception)
        {
            NotSeen(_logger, watched.Authority, exception.GetType().Name);
        }
    }

    /// <returns>The calendar as it is known then, and whether all that was seen is settled.</returns>
    private async Task<(WatchedCalendar Calendar, bool Settled)> LookAsync(WatchedCalendar watched, CancellationToken cancellationToken)
    {
        if (_calendars.Find(watched.Authority) is not { } calendar)
        {
            return (watched, true);
        }

        // What is placed after this question is not asked about: what stands is read later, and has all that was placed before.
        var entries = await _book.WatchedInAsync(watched.Authority, watched.Mailbox, _clock.GetUtcNow() - WatchedCalendar.LookedAtAfterItsEnd, cancellationToken);
        var seen = entries.Count == 0 ? [] : await calendar.StandingAsync(watched.Mailbox, entries.Min(entry => entry.FirstOrderedAt), cancellationToken);
        var standing = seen.ToLookup(entry => entry.Key, StringComparer.OrdinalIgnoreCase);
        var settled = true;
        foreach (var entry in entries)
        {
            settled &= await SettleAsync(entry, standing[entry.Order.Key], cancellationToken);
        }

        return (watched with { Subscription = await SubscribedAsync(calendar, watched, cancellationToken) }, settled);
    }

    /// <returns>False where that failed on our side: the others are settled all the same.</returns>
    private async Task<bool> SettleAsync(CalendarEntryView entry, IEnumerable<CalendarEntry> standing, CancellationToken cancellationToken)
    {
        var seen = standing.OrderByDescending(shown => shown.EventId == entry.EventId).ThenBy(shown => shown.Cancelled).FirstOrDefault();
        try
        {
            await (IsAsItWas(entry, seen) ? _settlement.WatchGuestsAsync(entry, seen, cancellationToken) : _settlement.SettleAsync(entry, seen, cancellationToken));
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            NotSettled(_logger, entry.Order.CaseId, entry.Order.MeetingId, exception.GetType().Name);
            return false;
        }
    }

    private static bool IsAsItWas(CalendarEntryView entry, [NotNullWhen(true)] CalendarEntry? seen) =>
        entry.State == CalendarState.Placed && seen?.Version is { } version && version == entry.Standing?.Version;

    private async Task<CalendarSubscription?> SubscribedAsync(IMeetingCalendar calendar, WatchedCalendar watched, CancellationToken cancellationToken)
    {
        try
        {
            return await calendar.SubscribeAsync(watched.Mailbox, watched.Subscription, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Notifications only save time.
            NotSubscribed(_logger, watched.Authority, exception.GetType().Name);
            return watched.Subscription;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A calendar of {Authority} could not be looked at: {Exception}. It is tried again")]
    private static partial void NotSeen(ILogger logger, string authority, string exception);

    [LoggerMessage(3, LogLevel.Error, "What the calendar shows of meeting {MeetingId} of case {CaseId} could not be settled: {Exception}. It is tried again")]
    private static partial void NotSettled(ILogger logger, string caseId, string meetingId, string exception);

    [LoggerMessage(2, LogLevel.Warning, "{Authority} could not be asked to tell of changes in a calendar: {Exception}. It is looked at every few minutes")]
    private static partial void NotSubscribed(ILogger logger, string authority, string exception);
}
