using CinWorkflows.Workflows.Messages;
using CinWorkflows.Workflows.Ports.Calendar;
using CinWorkflows.Workflows.Ports.Records;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// Brings calendars in line with the record: puts meetings there, changes and withdraws them. Each is tried until it is done; one
/// that cannot be done is seen by somebody.
/// </summary>
public sealed partial class CalendarDispatch
{
    /// <summary>How many entries one run tries at most.</summary>
    public const int Batch = 32;

    private const string Comment = "This meeting does not take place. Whoever was invited is told, and of a new date when there is one.";

    private readonly ICalendarBook _book;
    private readonly IMeetingCalendars _calendars;
    private readonly CalendarWriting _writing;
    private readonly TimeProvider _clock;
    private readonly ILogger<CalendarDispatch> _logger;

    internal CalendarDispatch(ICalendarBook book, IMeetingCalendars calendars, CalendarWriting writing, TimeProvider clock, ILogger<CalendarDispatch> logger) =>
        (_book, _calendars, _writing, _clock, _logger) = (book, calendars, writing, clock, logger);

    /// <summary>Tries the entries that are due, the oldest first. One that fails does not stop the others.</summary>
    /// <returns>How many were tried.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop; what is not recorded is tried again under the same key.</exception>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var due = await _book.DueAsync(_clock.GetUtcNow(), Batch, cancellationToken);
        foreach (var entry in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (mailbox, receipt) = await TryAsync(entry, cancellationToken);
            var at = _clock.GetUtcNow();
            var givenUp = receipt.State == CalendarState.Pending && at - entry.OrderedAt >= DeliveryProgress.GiveUpAfter;
            var known = givenUp ? receipt with { State = CalendarState.Failed } : receipt;
            DateTimeOffset? next = known.State == CalendarState.Pending ? at + (known.After ?? BackOff.After(entry.Attempts)) : null;

            // It may be in the calendar: that is recorded even when the host is told to stop.
            await _book.RecordAttemptAsync(entry.Order.Key, new(at, entry.Order.Revision, mailbox, known, next), CancellationToken.None);
            Tried(_logger, entry.Order.CaseId, entry.Order.MeetingId, entry.Order.Revision, known.State, known.Problem);
        }

        return due.Count;
    }

    private async Task<(string? Mailbox, CalendarReceipt Receipt)> TryAsync(CalendarEntryView entry, CancellationToken cancellationToken)
    {
        try
        {
            return await BringInLineAsync(entry, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Only the type: what an exception says may quote an address.
            return (entry.Mailbox, new(CalendarState.Pending, entry.EventId, exception.GetType().Name));
        }
    }

    private async Task<(string? Mailbox, CalendarReceipt Receipt)> BringInLineAsync(CalendarEntryView entry, CancellationToken cancellationToken)
    {
        if (_calendars.Find(entry.Order.Authority) is not { } calendar)
        {
            return (entry.Mailbox, new(CalendarState.Failed, entry.EventId, "noCalendar"));
        }

        if (await _writing.WriteAsync(entry.Order, cancellationToken) is not { } meeting)
        {
            return (entry.Mailbox, new(CalendarState.Failed, entry.EventId, MessageProblem.MeetingGone));
        }

        var standsElsewhere = entry.Mailbox is { } mailbox && !string.Equals(mailbox, meeting.Mailbox, StringComparison.OrdinalIgnoreCase);
        if (entry.Order.Withdrawn || standsElsewhere)
        {
            var there = meeting with { Mailbox = entry.Mailbox ?? meeting.Mailbox };
            var withdrawn = await calendar.WithdrawAsync(there, entry.EventId, Comment, cancellationToken);

            // With another chair it moves to another calendar: out of the one first, then into the other.
            return withdrawn.State == CalendarState.Withdrawn && !entry.Order.Withdrawn
                ? (null, new(CalendarState.Pending, null, null) { After = TimeSpan.Zero })
                : (there.Mailbox, withdrawn);
        }

        return (meeting.Mailbox, await calendar.PutAsync(meeting, entry.EventId, cancellationToken));
    }

    [LoggerMessage(1, LogLevel.Information, "Meeting {MeetingId} of case {CaseId} at revision {Revision} is {State} in the calendar {Problem}")]
    private static partial void Tried(ILogger logger, string caseId, string meetingId, int revision, CalendarState state, string? problem);
}
