using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>Somebody who had declined will attend after all (N26, H23).</summary>
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
        { } meeting when meeting.Declined?.Contains(PersonId) != true => [new("personId", $"'{PersonId}' has not declined: they are expected.")],
        _ => [],
    };

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithMeeting(MeetingId, meeting => meeting with { Declined = [.. (meeting.Declined ?? []).Except([PersonId])] });
}
