using CinWorkflows.Workflows.Delivering;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Records.Meetings;
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
    private readonly CalendarPlacing _placing;
    private readonly TimeProvider _clock;
    private readonly ILogger<CalendarDispatch> _logger;

    internal CalendarDispatch(ICalendarBook book, IMeetingCalendars calendars, CalendarWriting writing, CalendarPlacing placing, TimeProvider clock, ILogger<CalendarDispatch> logger) =>
        (_book, _calendars, _writing, _placing, _clock, _logger) = (book, calendars, writing, placing, clock, logger);

    /// <summary>
    /// Tries the entries that are due, the oldest first. One that fails does not stop the others, also where what came of it cannot be
    /// recorded: it is then tried again under the same key.
    /// </summary>
    /// <returns>How many were tried.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop; what is not recorded is tried again under the same key.</exception>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var due = await _book.DueAsync(now, Batch, cancellationToken);
        var down = new DownLines(due.Count == 0 ? [] : await _book.WaitingAsync(cancellationToken), now);
        foreach (var entry in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (mailbox, placed, line) = await TryAsync(entry, down, cancellationToken);
            if (placed is null)
            {
                await PostponeAsync(entry, down.Find(line!, asksItself: false)!);
                continue;
            }

            var attempt = CalendarProgress.Of(entry, mailbox, placed.Receipt, line, _clock.GetUtcNow()) with { Standing = placed.Standing, Ours = [.. placed.Ours] };
            await RecordAsync(entry, attempt);
            down.Note(attempt.News);
        }

        return due.Count;
    }

    /// <summary>It may be in the calendar: that is recorded even when the host is told to stop.</summary>
    private async Task RecordAsync(CalendarEntryView entry, CalendarAttempt attempt)
    {
        var (order, receipt) = (entry.Order, attempt.Receipt);
        try
        {
            await _book.RecordAttemptAsync(order.Key, attempt, CancellationToken.None);
            Tried(_logger, order.CaseId, order.MeetingId, order.Revision, receipt.State, receipt.Problem);
        }
        catch (Exception exception)
        {
            NotRecorded(_logger, order.CaseId, order.MeetingId, order.Revision, receipt.State, exception.GetType().Name);
        }
    }

    /// <summary>Others wait for that calendar already. Where that cannot be recorded, it is looked at again in the next run.</summary>
    private async Task PostponeAsync(CalendarEntryView entry, WaitingLine behind)
    {
        try
        {
            await _book.PostponeAsync(entry.Order.Key, entry.Order.Revision, behind, CancellationToken.None);
        }
        catch (Exception exception)
        {
            NotRecorded(_logger, entry.Order.CaseId, entry.Order.MeetingId, entry.Order.Revision, entry.State, exception.GetType().Name);
        }
    }

    /// <returns>Nothing placed where it was not tried, because others wait for that line already.</returns>
    private async Task<(string? Mailbox, PlacedMeeting? Placed, string? Line)> TryAsync(CalendarEntryView entry, DownLines down, CancellationToken cancellationToken)
    {
        try
        {
            return await BringInLineAsync(entry, down, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Only the type: what an exception says may quote an address.
            return (entry.Mailbox, Nothing(new(CalendarState.Pending, entry.EventId, exception.GetType().Name) { Fault = new Fault.Passing(FaultCause.Unclear) }), null);
        }
    }

    private async Task<(string? Mailbox, PlacedMeeting? Placed, string? Line)> BringInLineAsync(CalendarEntryView entry, DownLines down, CancellationToken cancellationToken)
    {
        var (meeting, problem) = await _writing.WriteAsync(entry, cancellationToken);
        if (entry.Order.Withdrawn && NeedsNoWithdrawal(entry, meeting) is { } receipt)
        {
            return (entry.Mailbox, Nothing(receipt), null);
        }

        if (meeting is null || _calendars.Find(entry.Order.Authority) is not { } calendar)
        {
            return (entry.Mailbox, Nothing(new(CalendarState.Failed, entry.EventId, problem ?? CalendarProblem.NoCalendar)), null);
        }

        var line = ServiceLine.OfCalendar(entry.Order.Authority, entry.Mailbox ?? meeting.Mailbox).ToString();
        if (entry.WaitsFor?.Line != line && down.Find(line, asksItself: false) is not null)
        {
            return (entry.Mailbox, null, line);
        }

        if (entry.Order.Withdrawn)
        {
            return (meeting.Mailbox, Nothing(await calendar.WithdrawAsync(meeting, entry.EventId, Comment, cancellationToken)), line);
        }

        if (entry.Mailbox is { } former && !string.Equals(former, meeting.Mailbox, StringComparison.OrdinalIgnoreCase))
        {
            var (mailbox, movedOut) = await MoveOutAsync(calendar, entry, meeting with { Mailbox = former }, cancellationToken);
            return (mailbox, movedOut, line);
        }

        return (meeting.Mailbox, await _placing.PutAsync(calendar, entry, meeting, cancellationToken), line);
    }

    /// <summary>Never put anywhere, there is nothing to withdraw; and what failed before need not be tried once the meeting is over.</summary>
    private CalendarReceipt? NeedsNoWithdrawal(CalendarEntryView entry, CalendarMeeting? meeting) => (entry.State, meeting) switch
    {
        (_, null) when entry.Mailbox is null => new(CalendarState.Withdrawn, null, null),
        (CalendarState.Failed, { } over) when over.EndsAt <= _clock.GetUtcNow() => new(CalendarState.Withdrawn, entry.EventId, CalendarProblem.MeetingOver),
        _ => null,
    };

    /// <summary>
    /// With another chair it moves to another calendar: out of the one first, then into the other. Cut off in between, it is not taken for one
    /// that somebody deleted, also where the former chair has it again.
    /// </summary>
    private async Task<(string? Mailbox, PlacedMeeting Placed)> MoveOutAsync(
        IMeetingCalendar calendar,
        CalendarEntryView entry,
        CalendarMeeting there,
        CancellationToken cancellationToken)
    {
        await _book.LeavingAsync(entry.Order.Key, cancellationToken);
        var withdrawn = await calendar.WithdrawAsync(there, entry.EventId, Comment, cancellationToken);
        return withdrawn.State == CalendarState.Withdrawn
            ? (null, Nothing(new(CalendarState.Pending, null, null) { After = TimeSpan.Zero }))
            : (there.Mailbox, Nothing(withdrawn));
    }

    private static PlacedMeeting Nothing(CalendarReceipt receipt) => new(receipt, null, []);

    [LoggerMessage(1, LogLevel.Information, "Meeting {MeetingId} of case {CaseId} at revision {Revision} is {State} in the calendar {Problem}")]
    private static partial void Tried(ILogger logger, string caseId, string meetingId, int revision, CalendarState state, string? problem);

    [LoggerMessage(2, LogLevel.Error, "Meeting {MeetingId} of case {CaseId} at revision {Revision} is {State} in the calendar, which could not be recorded: {Exception}")]
    private static partial void NotRecorded(ILogger logger, string caseId, string meetingId, int revision, CalendarState state, string exception);
}
