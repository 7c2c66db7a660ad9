using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>The events of meetings in one mailbox after another: found, made, changed and cancelled. Every id is immutable.</summary>
internal sealed class MeetingEvents(GraphConnection connection)
{
    private const int PageSize = 100;

    /// <summary>By which Exchange's clock may differ from ours, at the utmost.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromDays(1);

    private static readonly string[] Compared =
        ["id", "subject", "start", "end", "location", "attendees", "isCancelled", "isOnlineMeeting", "onlineMeeting", "createdDateTime", "lastModifiedDateTime"];

    private static readonly string[] Whole = [.. Compared, "body"];

    private static readonly string[] WithOwn = [OwnProperty.Expand(OwnProperty.Key, OwnProperty.Revision, OwnProperty.Text, OwnProperty.Addresses)];

    /// <summary>
    /// The event of a meeting that stands in the calendar, by the key that it carries; null where there is none. It is not asked for
    /// by its id, because that also finds what somebody has deleted and not yet cleared away.
    /// </summary>
    public async Task<Event?> PlacedAsync(CalendarMeeting meeting, CancellationToken cancellationToken)
    {
        var placed = (await ListAsync(meeting.Mailbox, OwnProperty.Filter(OwnProperty.Key, meeting.Key), Whole, cancellationToken))
            .Where(found => found.IsCancelled is not true)
            .MinBy(found => found.CreatedDateTime);
        return placed is not null && KeptAddresses.IsUnread(placed, meeting)
            ? await KeepAddressesAsync(meeting.Mailbox, MeetingEvent.Attendees(meeting), placed, cancellationToken)
            : KeptAddresses.InOurs(placed);
    }

    /// <summary>
    /// The events of all meetings of ours, without their texts. The changes of a calendar view would name a chair's private appointments,
    /// with all their properties: that query takes neither <c>$select</c> nor <c>$expand</c>, and ends at the edge of its window. An event
    /// that people move as far as they like keeps when it was made, by which the list is kept short.
    /// </summary>
    public async Task<IReadOnlyList<Event>> StandingAsync(string mailbox, DateTimeOffset madeSince, CancellationToken cancellationToken)
    {
        var filter = $"createdDateTime ge {GraphTime.Iso(madeSince - Skew)} and {OwnProperty.FilterContaining(OwnProperty.Key, "/")}";
        return [.. (await ListAsync(mailbox, filter, Compared, cancellationToken)).Select(KeptAddresses.InOurs).OfType<Event>()];
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
                    request.QueryParameters.Select = Whole;
                    request.QueryParameters.Expand = WithOwn;
                },
                cancellationToken);
        }
        catch (ODataError error) when (GraphFault.Of(error, cancellationToken) is { IsMissing: true })
        {
            return null;
        }
    }

    /// <summary>Makes the event of a meeting once: a repetition finds what the first made, whether it says the same or not.</summary>
    /// <returns>
    /// The event as made, with the properties that the service does not repeat; null where the service says that it was made before, and
    /// it cannot be seen.
    /// </returns>
    public async Task<Event?> MakeAsync(CalendarMeeting meeting, string? lost, CancellationToken cancellationToken)
    {
        var wanted = MeetingEvent.Of(meeting, lost);
        try
        {
            var made = await connection.Client.Users[meeting.Mailbox].Events.PostAsync(wanted, Prefer.ImmutableIds, cancellationToken);
            if (made?.Id is null)
            {
                throw new FormatException("The answer names no event.");
            }

            made.SingleValueExtendedProperties = wanted.SingleValueExtendedProperties;
            return await KeepAddressesAsync(meeting.Mailbox, wanted.Attendees ?? [], made, cancellationToken);
        }
        catch (ODataError error) when (error.ResponseStatusCode == 409 || error.Error?.Code == "ErrorDuplicateTransactionId")
        {
            // The error names the event's id too, which would also find one that somebody has deleted since.
            return await PlacedAsync(meeting, cancellationToken);
        }
    }

    /// <param name="mailbox">Whose calendar.</param>
    /// <param name="found">The event as it was read: changed by somebody since, it is left alone.</param>
    /// <param name="change">What is written.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The event as it stands since.</returns>
    public async Task<Event> ChangeAsync(string mailbox, Event found, Event change, CancellationToken cancellationToken)
    {
        var changed = await connection.Client.Users[mailbox].Events[found.Id].PatchAsync(
            change,
            request =>
            {
                Prefer.ImmutableIds(request);
                if (ShownMeeting.VersionOf(found) is { } version)
                {
                    request.Headers.Add("If-Match", version);
                }
            },
            cancellationToken);
        if (changed is null)
        {
            return found;
        }

        changed.SingleValueExtendedProperties = found.SingleValueExtendedProperties;
        return change.Attendees is { } written ? await KeepAddressesAsync(mailbox, written, changed, cancellationToken) : KeptAddresses.InOurs(changed)!;
    }

    /// <summary>Tells whoever attends and takes the event away. One that nobody attends is no meeting to Exchange and is deleted.</summary>
    public Task CancelAsync(string mailbox, Event found, string comment, CancellationToken cancellationToken)
    {
        var item = connection.Client.Users[mailbox].Events[found.Id];
        return found.Attendees is { Count: > 0 }
            ? item.Cancel.PostAsync(new() { Comment = comment }, Prefer.ImmutableIds, cancellationToken)
            : item.DeleteAsync(Prefer.ImmutableIds, cancellationToken);
    }

    /// <summary>Writes on an event which address of ours each new one stands for, and gives it ours.</summary>
    private async Task<Event> KeepAddressesAsync(string mailbox, IEnumerable<Attendee> sent, Event shown, CancellationToken cancellationToken)
    {
        if (KeptAddresses.Learnt(sent.Select(attendee => attendee.EmailAddress?.Address ?? ""), shown) is not { } learnt)
        {
            return KeptAddresses.InOurs(shown)!;
        }

        var known = (shown.SingleValueExtendedProperties ?? []).Where(property => !string.Equals(property.Id, learnt.Id, StringComparison.OrdinalIgnoreCase));
        var kept = await ChangeAsync(mailbox, shown, new() { SingleValueExtendedProperties = [learnt] }, cancellationToken);
        kept.SingleValueExtendedProperties = [.. known, learnt];
        return KeptAddresses.InOurs(kept)!;
    }

    private async Task<IReadOnlyList<Event>> ListAsync(string mailbox, string filter, string[] select, CancellationToken cancellationToken)
    {
        var events = connection.Client.Users[mailbox].Events;
        var all = new List<Event>();
        var page = await events.GetAsync(
            request =>
            {
                Prefer.ImmutableIds(request);
                request.QueryParameters.Filter = filter;
                request.QueryParameters.Select = select;
                request.QueryParameters.Expand = WithOwn;
                request.QueryParameters.Top = PageSize;
            },
            cancellationToken);
        while (true)
        {
            all.AddRange(page?.Value ?? []);
            if (page?.OdataNextLink is not { Length: > 0 } next)
            {
                return all;
            }

            page = await events.WithUrl(next).GetAsync(Prefer.ImmutableIds, cancellationToken);
        }
    }
}
