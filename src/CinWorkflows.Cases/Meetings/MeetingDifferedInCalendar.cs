using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// The calendar shows a meeting otherwise than the record: deleted, declined by its chair, or moved to where the procedure asks
/// for a decision. Recorded by the service itself; it becomes somebody's duty.
/// </summary>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="Difference">How it differs.</param>
/// <param name="StartsAt">When it starts in the calendar, where it was moved there.</param>
/// <param name="EndsAt">When it ends there.</param>
public sealed record MeetingDifferedInCalendar(
    string MeetingId,
    CalendarDifference Difference,
    DateTimeOffset? StartsAt = null,
    DateTimeOffset? EndsAt = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. MeetingRules.Arranged(MeetingId, desk),
        .. desk.Actor == Actor.Service ? [] : new Refusal[] { new("actor", "only the service itself records this; move or cancel the meeting instead.") },
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithMeeting(MeetingId, meeting => meeting with { Differs = new(Difference, stamp.On, StartsAt, EndsAt) });
}
