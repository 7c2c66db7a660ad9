using CinWorkflows.Workflows.Ports.Calendar.Times;

namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>
/// The real calendars of one authority. Putting and withdrawing are done once by the meeting's key, however often they are asked
/// for; whoever attends is told by the calendar's own server.
/// </summary>
public interface IMeetingCalendar
{
    /// <summary>
    /// Creates the entry of a meeting, or brings it up to date: reads what stands, asks what is to be written, and writes it only
    /// where the entry still stands so. Nobody is taken off whom <see cref="CalendarMeeting.Ours"/> does not name.
    /// </summary>
    /// <param name="meeting">The meeting as it is to be.</param>
    /// <param name="eventId">The entry's id as given before; null where none is known: it is looked for by the key before one is made.</param>
    /// <param name="merge">What is to be written given what stands.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<CalendarReceipt> PutAsync(CalendarMeeting meeting, string? eventId, CalendarMerge merge, CancellationToken cancellationToken);

    /// <summary>Cancels the entry and tells whoever attends. One that is not there is withdrawn.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="eventId">The entry's id; null where none is known: it is looked for by the key.</param>
    /// <param name="comment">What is said to whoever attends; names nobody.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<CalendarReceipt> WithdrawAsync(CalendarMeeting meeting, string? eventId, string comment, CancellationToken cancellationToken);

    /// <summary>When people and rooms are busy and work. Who cannot be asked is in the answer with a problem.</summary>
    Task<IReadOnlyList<Availability>> AvailabilityAsync(AvailabilityQuery query, CancellationToken cancellationToken);

    /// <summary>The rooms that can be booked.</summary>
    Task<IReadOnlyList<MeetingRoom>> RoomsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The entries of ours that were made since an instant and stand in a calendar, whenever they are: what is not among them is gone. Nobody's
    /// own appointments are read.
    /// </summary>
    /// <param name="mailbox">Whose calendar.</param>
    /// <param name="madeSince">When the oldest was ordered that is asked about. Clocks may differ by a day.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<CalendarEntry>> StandingAsync(string mailbox, DateTimeOffset madeSince, CancellationToken cancellationToken);

    /// <summary>
    /// Asks to be told of changes, or renews that where it runs out within a day, or tells at another address than the authority's. It is a
    /// hint only: the truth is <see cref="StandingAsync"/>.
    /// </summary>
    /// <param name="mailbox">Whose calendar.</param>
    /// <param name="before">The subscription as given before; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The same where nothing was to be done. Null where the authority has no address at which it can be told.</returns>
    Task<CalendarSubscription?> SubscribeAsync(string mailbox, CalendarSubscription? before, CancellationToken cancellationToken);
}
