using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>Somebody who was invited will attend; who had declined is expected again (N26, H23).</summary>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Note">How that is known.</param>
public sealed record AttendanceAccepted(string MeetingId, string PersonId, string? Note = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => desk.File.Meeting(MeetingId) switch
    {
        null => [new("meetingId", $"there is no meeting '{MeetingId}'.")],
        { } meeting when !meeting.Attendees.Contains(PersonId) => [new("personId", $"'{PersonId}' is not invited to this meeting.")],
        _ => [],
    };

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithMeeting(MeetingId, meeting => meeting with
    {
        Declined = meeting.Declined?.Contains(PersonId) == true ? [.. meeting.Declined.Except([PersonId])] : meeting.Declined,
        Proposals = meeting.ProposalsOf(person => person != PersonId),
    });
}
