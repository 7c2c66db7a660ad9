using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>
/// Puts a meeting into a calendar once and takes it away once. It is looked for before it is made; the revision that an event shows
/// is written with it, so that a late attempt neither undoes a newer one nor what somebody has moved in Outlook since.
/// </summary>
internal sealed class MeetingPlacement(MeetingEvents events, TimeProvider time)
{
    private static readonly TimeSpan BeforeLooking = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ForTheLink = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LinkGivenUp = TimeSpan.FromMinutes(15);

    public async Task<CalendarReceipt> PutAsync(CalendarMeeting meeting, string? eventId, CancellationToken cancellationToken)
    {
        try
        {
            var found = await events.PlacedAsync(meeting, cancellationToken) ?? await MakeAsync(meeting, eventId, cancellationToken);
            if (found is null)
            {
                return NotYet(eventId, "409", BeforeLooking);
            }

            eventId = found.Id;
            return await ShowAsync(found, meeting, cancellationToken);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return Open(fault, eventId);
        }
    }

    public async Task<CalendarReceipt> WithdrawAsync(CalendarMeeting meeting, string? eventId, string comment, CancellationToken cancellationToken)
    {
        try
        {
            if (await events.PlacedAsync(meeting, cancellationToken) is { } found)
            {
                eventId = found.Id;
                await CancelAsync(meeting, found, comment, cancellationToken);
            }

            return new(CalendarState.Withdrawn, eventId, Problem: null);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return Open(fault, eventId);
        }
    }

    /// <returns>Null where the service says that it has made it before, and it cannot be seen yet.</returns>
    private async Task<Event?> MakeAsync(CalendarMeeting meeting, string? lost, CancellationToken cancellationToken)
    {
        try
        {
            return await events.MakeAsync(meeting, lost, cancellationToken);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { IsConflict: true })
        {
            return await events.PlacedAsync(meeting, cancellationToken);
        }
    }

    private async Task<CalendarReceipt> ShowAsync(Event found, CalendarMeeting meeting, CancellationToken cancellationToken)
    {
        var revision = MeetingEvent.RevisionOf(found);
        if (revision < meeting.Revision)
        {
            foreach (var change in MeetingChange.Between(found, meeting))
            {
                await events.ChangeAsync(meeting.Mailbox, found.Id!, change, cancellationToken);
            }
        }

        return meeting.Online && revision <= meeting.Revision
            ? await WithLinkAsync(found, meeting, cancellationToken)
            : new(CalendarState.Placed, found.Id, Problem: null) { OnlineLink = found.OnlineMeeting?.JoinUrl, DialIn = Joining.ByTelephone(found) };
    }

    /// <summary>Teams makes the link a little later, or never where the mailbox has no licence for it.</summary>
    private async Task<CalendarReceipt> WithLinkAsync(Event found, CalendarMeeting meeting, CancellationToken cancellationToken)
    {
        var shown = found.OnlineMeeting?.JoinUrl is null ? await events.FindAsync(meeting.Mailbox, found.Id!, cancellationToken) : found;
        if (shown?.OnlineMeeting?.JoinUrl is { } link)
        {
            return new(CalendarState.Placed, found.Id, Problem: null) { OnlineLink = link, DialIn = Joining.ByTelephone(shown) };
        }

        var since = time.GetUtcNow() - (shown?.CreatedDateTime ?? time.GetUtcNow());
        return since < LinkGivenUp
            ? NotYet(found.Id, "online-link-pending", ForTheLink)
            : new(CalendarState.Placed, found.Id, "No Teams link was made: does the mailbox have a licence for Teams?");
    }

    private async Task CancelAsync(CalendarMeeting meeting, Event found, string comment, CancellationToken cancellationToken)
    {
        try
        {
            await events.CancelAsync(meeting.Mailbox, found, comment, cancellationToken);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { IsMissing: true })
        {
            // Somebody, or an earlier attempt, was faster.
            return;
        }
    }

    private static CalendarReceipt NotYet(string? eventId, string problem, TimeSpan? after) =>
        new(CalendarState.Pending, eventId, problem) { After = after };

    private static CalendarReceipt Open(GraphFault fault, string? eventId) => new(fault.Passes ? CalendarState.Pending : CalendarState.Failed, eventId, fault.Code)
    {
        After = fault.IsUnclear ? fault.After ?? BeforeLooking : fault.After,
        Fault = fault.Fault,
    };
}
