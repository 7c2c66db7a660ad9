using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>The events of meetings in one mailbox after another: found, made, changed and cancelled. Every id is immutable.</summary>
internal sealed class MeetingEvents(GraphConnection connection)
{
    private static readonly string[] Shown =
        ["id", "subject", "body", "start", "end", "location", "attendees", "isCancelled", "isOnlineMeeting", "onlineMeeting", "createdDateTime"];

    private static readonly string[] WithOwn = [OwnProperty.Expand(OwnProperty.Key, OwnProperty.Revision, OwnProperty.Text)];

    /// <summary>
    /// The event of a meeting that stands in the calendar, by the key that it carries; null where there is none. It is not asked for
    /// by its id, because that also finds what somebody has deleted and not yet cleared away.
    /// </summary>
    public async Task<Event?> PlacedAsync(CalendarMeeting meeting, CancellationToken cancellationToken) =>
        (await ByKeyAsync(meeting.Mailbox, meeting.Key, cancellationToken)).Where(found => found.IsCancelled is not true).MinBy(found => found.CreatedDateTime);

    /// <summary>The event with an id where it stands in the calendar; null where it does not, or not any more.</summary>
    public async Task<Event?> PlacedAsync(string mailbox, string eventId, CancellationToken cancellationToken)
    {
        var found = await FindAsync(mailbox, eventId, cancellationToken);
        if (OwnProperty.Read(found?.SingleValueExtendedProperties, OwnProperty.Key) is not { } key)
        {
            return found;
        }

        return (await ByKeyAsync(mailbox, key, cancellationToken)).FirstOrDefault(placed => placed.Id == eventId);
    }

    /// <summary>The event with an id, wherever it lies.</summary>
    public async Task<Event?> FindAsync(string mailbox, string eventId, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.Client.Users[mailbox].Events[eventId].GetAsync(
                request =>
                {
                    Prefer.ImmutableIds(request);
                    request.QueryParameters.Select = Shown;
                    request.QueryParameters.Expand = WithOwn;
                },
                cancellationToken);
        }
        catch (ODataError error) when (error.ResponseStatusCode is 404 or 410)
        {
            return null;
        }
    }

    /// <returns>The event as made, with the properties that the service does not repeat.</returns>
    public async Task<Event> MakeAsync(CalendarMeeting meeting, string? lost, CancellationToken cancellationToken)
    {
        var wanted = MeetingEvent.Of(meeting, lost);
        var made = await connection.Client.Users[meeting.Mailbox].Events.PostAsync(wanted, Prefer.ImmutableIds, cancellationToken);
        if (made?.Id is null)
        {
            throw new FormatException("The answer names no event.");
        }

        made.SingleValueExtendedProperties = wanted.SingleValueExtendedProperties;
        return made;
    }

    public Task<Event?> ChangeAsync(string mailbox, string eventId, Event change, CancellationToken cancellationToken) =>
        connection.Client.Users[mailbox].Events[eventId].PatchAsync(change, Prefer.ImmutableIds, cancellationToken);

    /// <summary>Tells whoever attends and takes the event away. One that nobody attends is no meeting to Exchange and is deleted.</summary>
    public Task CancelAsync(string mailbox, Event found, string comment, CancellationToken cancellationToken)
    {
        var item = connection.Client.Users[mailbox].Events[found.Id];
        return found.Attendees is { Count: > 0 }
            ? item.Cancel.PostAsync(new() { Comment = comment }, Prefer.ImmutableIds, cancellationToken)
            : item.DeleteAsync(Prefer.ImmutableIds, cancellationToken);
    }

    private async Task<IReadOnlyList<Event>> ByKeyAsync(string mailbox, string key, CancellationToken cancellationToken)
    {
        var page = await connection.Client.Users[mailbox].Events.GetAsync(
            request =>
            {
                Prefer.ImmutableIds(request);
                request.QueryParameters.Filter = OwnProperty.Filter(OwnProperty.Key, key);
                request.QueryParameters.Select = Shown;
                request.QueryParameters.Expand = WithOwn;
            },
            cancellationToken);
        return page?.Value ?? [];
    }
}
