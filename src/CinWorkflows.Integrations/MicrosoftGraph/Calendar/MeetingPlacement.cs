using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.MeetingCalendars;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>
/// Puts a meeting into a calendar once and takes it away once. It is looked for before it is made; the revision that an event shows
/// is written with it, so that a late attempt neither undoes a newer one nor what somebody has moved in Outlook since.
/// </summary>
internal sealed class MeetingPlacement(MeetingEvents events, TimeProvider time)
{
    /// <summary>How often it is merged again where people change the event at the same time.</summary>
    private const int Attempts = 3;

    private static readonly TimeSpan BeforeLooking = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ForTheLink = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LinkGivenUp = TimeSpan.FromMinutes(15);

    public async Task<CalendarReceipt> PutAsync(CalendarMeeting meeting, string? eventId, CalendarMerge merge, CancellationToken cancellationToken)
    {
        try
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var found = await events.PlacedAsync(meeting, cancellationToken);
                if (await merge(found is null ? null : ShownMeeting.Read(found), cancellationToken) is not { } wanted)
                {
                    return new(CalendarState.Failed, EventId: null, CalendarProblem.DeletedByHand);
                }

                found ??= await events.MakeAsync(wanted, eventId, cancellationToken);
                if (found is null)
                {
                    return NotYet(eventId, "409", BeforeLooking);
                }

                eventId = found.Id;
                if (await WriteAsync(found, wanted, cancellationToken))
                {
                    return await ShownAsync(found, wanted, cancellationToken);
                }
            }

            return NotYet(eventId, "412", BeforeLooking);
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

    /// <returns>False where somebody changed the event since it was read: it is read and merged again.</returns>
    private async Task<bool> WriteAsync(Event found, CalendarMeeting wanted, CancellationToken cancellationToken)
    {
        var revision = MeetingEvent.RevisionOf(found);
        if (revision > wanted.Revision)
        {
            return true;
        }

        try
        {
            var shown = found;
            foreach (var change in MeetingChange.Between(found, wanted, peopleOnly: revision == wanted.Revision))
            {
                shown = await events.ChangeAsync(wanted.Mailbox, shown, change, cancellationToken);
            }

            return true;
        }
        catch (ODataError error) when (error.ResponseStatusCode == 412)
        {
            return false;
        }
    }

    private Task<CalendarReceipt> ShownAsync(Event found, CalendarMeeting wanted, CancellationToken cancellationToken) =>
        wanted.Online && MeetingEvent.RevisionOf(found) <= wanted.Revision
            ? WithLinkAsync(found, wanted, cancellationToken)
            : Task.FromResult(new CalendarReceipt(CalendarState.Placed, found.Id, Problem: null) { OnlineLink = found.OnlineMeeting?.JoinUrl, DialIn = Joining.ByTelephone(found) });

    /// <summary>Teams makes the link a little later, or never where the mailbox has no licence for it.</summary>
    private async Task<CalendarReceipt> WithLinkAsync(Event found, CalendarMeeting meeting, CancellationToken cancellationToken)
    {
        var shown = found.OnlineMeeting?.JoinUrl is null ? await events.FindAsync(meeting.Mailbox, found.Id!, cancellationToken) : found;
        if (shown?.OnlineMeeting?.JoinUrl is { } link)
        {
            return new(CalendarState.Placed, found.Id, Problem: null) { OnlineLink = link, DialIn = Joining.ByTelephone(shown) };
        }

        var since = time.GetUtcNow() - (shown?.LastModifiedDateTime ?? shown?.CreatedDateTime ?? time.GetUtcNow());
        return since < LinkGivenUp
            ? NotYet(found.Id, "online-link-pending", ForTheLink)
            : new(CalendarState.Placed, found.Id, CalendarProblem.NoOnlineLink);
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
