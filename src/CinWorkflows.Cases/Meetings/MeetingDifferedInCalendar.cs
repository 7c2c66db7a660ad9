using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// The calendar shows a meeting otherwise than the record: all in which it does, at that moment, and somebody has to decide.
/// Recorded by the service itself; it becomes somebody's duty, and is over once it differs in nothing any more.
/// </summary>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="Difference">How it differs.</param>
/// <param name="StartsAt">When it starts in the calendar, where it was moved there.</param>
/// <param name="EndsAt">When it ends there.</param>
/// <param name="Also">How it differs besides.</param>
/// <param name="Place">A digest of where it is in the calendar, where it is elsewhere there.</param>
/// <param name="TakenOff">Those who were taken off in the calendar, by participant or staff id.</param>
/// <param name="Added">Those who were added there, by a digest of their address.</param>
public sealed record MeetingDifferedInCalendar(
    string MeetingId,
    CalendarDifference Difference,
    DateTimeOffset? StartsAt = null,
    DateTimeOffset? EndsAt = null,
    IReadOnlyList<CalendarDifference>? Also = null,
    string? Place = null,
    IReadOnlyList<string>? TakenOff = null,
    IReadOnlyList<string>? Added = null) : Act
{
    /// <summary>A difference, as it is found.</summary>
    /// <param name="meetingId">Which meeting.</param>
    /// <param name="found">How it differs; null where it does not any more.</param>
    public static MeetingDifferedInCalendar Of(string meetingId, DifferingCalendar? found) => found is null
        ? new(meetingId, CalendarDifference.None)
        : new(meetingId, found.Difference, found.StartsAt, found.EndsAt, found.Also, found.Place, found.TakenOff, found.Added);

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. MeetingRules.Arranged(MeetingId, desk),
        .. desk.Actor == Actor.Service ? [] : new Refusal[] { new("actor", "only the service itself records this; move or cancel the meeting instead.") },
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithMeeting(MeetingId, meeting => meeting with
    {
        Differs = Difference == CalendarDifference.None
            ? null
            : new(Difference, stamp.On, StartsAt, EndsAt) { Also = Also, Place = Place, TakenOff = TakenOff, Added = Added },
    });
}
