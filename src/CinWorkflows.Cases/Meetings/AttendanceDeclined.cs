using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>Somebody invited will not attend: their views are sought instead (N26, H23).</summary>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Reason">Why, where it was said.</param>
public sealed record AttendanceDeclined(string MeetingId, string PersonId, string? Reason = null) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => desk.File.Meeting(MeetingId) switch
    {
        null => [new("meetingId", $"there is no meeting '{MeetingId}'.")],
        { } meeting when !meeting.Attendees.Contains(PersonId) && meeting.Departed?.Contains(PersonId) != true => [new("personId", $"'{PersonId}' is not invited to this meeting.")],
        { Declined: { } declined } when Reason is null && declined.Contains(PersonId) => [new("personId", $"'{PersonId}' has declined already; say why where that is known now.")],
        _ => [],
    };

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithMeeting(MeetingId, meeting => meeting with { Declined = [.. (meeting.Declined ?? []).Except([PersonId]), PersonId] });
}
