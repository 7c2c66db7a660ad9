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
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var notInvited = desk.File.Meeting(MeetingId) is { } meeting && !meeting.Attendees.Contains(PersonId)
            ? new Refusal[] { new("personId", $"'{PersonId}' is not invited to this meeting.") }
            : [];
        var again = Reason is null && desk.File.Meeting(MeetingId)?.Declined?.Contains(PersonId) == true
            ? new Refusal[] { new("personId", $"'{PersonId}' has declined already; say why where that is known now.") }
            : [];
        return [.. MeetingRules.Arranged(MeetingId, desk), .. desk.Participant("personId", PersonId), .. notInvited, .. again];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithMeeting(MeetingId, meeting => meeting with { Declined = [.. meeting.Declined ?? [], PersonId] });
}
