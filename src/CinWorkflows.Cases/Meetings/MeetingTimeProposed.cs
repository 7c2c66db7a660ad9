using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// Somebody who is invited proposes another time, in the calendar or by the button of their mail program. Recorded by the service itself; it
/// is somebody's to decide until the meeting is moved or kept, or they accept its time after all.
/// </summary>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="PersonId">Who, by participant or staff id.</param>
/// <param name="StartsAt">When it would start.</param>
/// <param name="EndsAt">When it would end.</param>
public sealed record MeetingTimeProposed(string MeetingId, string PersonId, DateTimeOffset StartsAt, DateTimeOffset EndsAt) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. MeetingRules.Arranged(MeetingId, desk),
        .. MeetingRules.Length(StartsAt, EndsAt),
        .. desk.File.Meeting(MeetingId) is { } meeting && meeting.ChairId != PersonId && !meeting.Attendees.Contains(PersonId)
            ? new Refusal[] { new("personId", $"'{PersonId}' is not invited to this meeting.") }
            : [],
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithMeeting(MeetingId, meeting => meeting with
    {
        Proposals = [.. (meeting.Proposals ?? []).Where(proposal => proposal.PersonId != PersonId), new(PersonId, StartsAt, EndsAt)],
    });
}
