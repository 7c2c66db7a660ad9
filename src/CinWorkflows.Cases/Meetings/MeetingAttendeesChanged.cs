using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// Who chairs or attends a meeting has changed: who is new is invited, who is no longer invited is told, and everybody else's
/// invitation is brought up to date (N7, N11, H7, H10).
/// </summary>
/// <param name="MeetingId">Which.</param>
/// <param name="Attendees">The participants invited now.</param>
/// <param name="ChairId">Who chairs now.</param>
/// <param name="ChairRole">In which role.</param>
/// <param name="Reason">Why.</param>
/// <param name="ChairReason">Why somebody other than the pack's chair; needed only then.</param>
/// <param name="SchoolTimeReason">Why in school time although a school-age child attends; needed only then.</param>
public sealed record MeetingAttendeesChanged(
    string MeetingId,
    IReadOnlyList<string> Attendees,
    string ChairId,
    Role ChairRole,
    string Reason,
    string? ChairReason = null,
    string? SchoolTimeReason = null) : Act
{
    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => [new("chairId", ChairId)];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. MeetingRules.Arranged(MeetingId, desk),
        .. Attendees.SelectMany((id, index) => desk.Participant($"attendees[{index}]", id)),
        .. CaseDesk.Text("reason", Reason, "the reason"),
        .. desk.File.Meeting(MeetingId) is { } meeting
            ?
            [
                .. MeetingRules.SchoolTime(meeting.StartsAt, meeting.EndsAt, Attendees, SchoolTimeReason, desk),
                .. MeetingRules.Chair(meeting.Purpose, ChairId, ChairRole, ChairReason, desk),
            ]
            : Array.Empty<Refusal>(),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithMeeting(MeetingId, meeting => meeting with
    {
        Attendees = Attendees,
        ChairId = ChairId,
        ChairRole = ChairRole,
        Declined = [.. (meeting.Declined ?? []).Intersect(Attendees)],
        LeftOut = [.. meeting.Attendees.Except(Attendees)],
        FormerChairId = meeting.ChairId == ChairId ? null : meeting.ChairId,
        Revision = meeting.Revision + 1,
        Differs = meeting.Differs is { Difference: CalendarDifference.ChairDeclined } && ChairId != meeting.ChairId ? null : meeting.Differs,
    });
}
