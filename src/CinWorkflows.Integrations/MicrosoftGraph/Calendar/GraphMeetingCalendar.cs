using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Times;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>
/// The calendars of an authority's Microsoft 365. Exchange itself invites, updates and cancels. What only reads throws an
/// <see cref="HttpRequestException"/> with the service's code when it fails: it is asked again later.
/// </summary>
public sealed class GraphMeetingCalendar : IMeetingCalendar
{
    private readonly MeetingEvents _events;
    private readonly MeetingPlacement _placement;
    private readonly AvailabilityReader _availability;
    private readonly RoomReader _rooms;
    private readonly ChangeSubscription _subscription;

    internal GraphMeetingCalendar(GraphConnection connection, TimeProvider time)
    {
        _events = new(connection);
        _placement = new(_events, time);
        _availability = new(connection);
        _rooms = new(connection);
        _subscription = new(connection, time);
    }

    /// <inheritdoc />
    public Task<CalendarReceipt> PutAsync(CalendarMeeting meeting, string? eventId, CalendarMerge merge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(merge);
        return _placement.PutAsync(meeting, eventId, merge, cancellationToken);
    }

    /// <inheritdoc />
    public Task<CalendarReceipt> WithdrawAsync(CalendarMeeting meeting, string? eventId, string comment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return _placement.WithdrawAsync(meeting, eventId, comment, cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Availability>> AvailabilityAsync(AvailabilityQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _availability.ReadAsync(query, cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<MeetingRoom>> RoomsAsync(CancellationToken cancellationToken) =>
        ReadAsync(() => _rooms.ReadAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<CalendarEntry>> StandingAsync(string mailbox, DateTimeOffset madeSince, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<CalendarEntry>>(
            async () => [.. (await _events.StandingAsync(mailbox, madeSince, cancellationToken)).Select(ShownMeeting.Read)],
            cancellationToken);

    /// <inheritdoc />
    public Task<CalendarSubscription?> SubscribeAsync(string mailbox, CalendarSubscription? before, CancellationToken cancellationToken) =>
        ReadAsync(() => _subscription.AskAsync(mailbox, before, cancellationToken), cancellationToken);

    private static async Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await read();
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            throw fault.ToException();
        }
    }
}
