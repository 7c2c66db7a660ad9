using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// Who chairs or attends a meeting has changed: who is new is invited, and who is no longer invited is told; everybody else keeps
/// the invitation that they have (N7, N11, H7, H10).
/// </summary>
/// <param name="MeetingId">Which.</param>
/// <param name="Attendees">The participants invited now.</param>
/// <param name="ChairId">Who chairs now.</param>
/// <param name="ChairRole">In which role.</param>
/// <param name="Reason">Why.</param>
/// <param name="ChairReason">Why somebody other than the pack's chair; needed only then.</param>
/// <param name="SchoolTimeReason">Why in school time although a school-age child attends; needed only then.</param>
/// <param name="LeftOutReasons">Why somebody who should attend the first planning meeting is not invited (N7, H7); needed only then.</param>
public sealed record MeetingAttendeesChanged(
    string MeetingId,
    IReadOnlyList<string> Attendees,
    string ChairId,
    Role ChairRole,
    string Reason,
    string? ChairReason = null,
    string? SchoolTimeReason = null,
    IReadOnlyList<PersonReason>? LeftOutReasons = null) : Act
{
    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed =>
        [new("chairId", ChairId) { ActsAs = [ChairRole], RelationAsOf = file => file.Meeting(MeetingId) is { } meeting ? LondonTime.DateOf(meeting.StartsAt) : null }];

    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. MeetingRules.Arranged(MeetingId, desk),
        .. Attendees.SelectMany((id, index) => desk.Participant($"attendees[{index}]", id)),
        .. MeetingRules.KeptApart(Attendees, desk),
        .. CaseDesk.Text("reason", Reason, "the reason"),
        .. PersonReasons.Check("leftOutReasons", LeftOutReasons, desk),
        .. desk.File.Meeting(MeetingId) is { } meeting
            ?
            [
                .. MeetingRules.SchoolTime(meeting.StartsAt, meeting.EndsAt, Attendees, SchoolTimeReason, desk),
                .. MeetingChair.Refuse(MeetingId, meeting.Purpose, LondonTime.DateOf(meeting.StartsAt), new(ChairId, ChairRole), ChairReason, desk),
                .. MeetingAttendance.Refuse(meeting.Purpose, MeetingId, Attendees, LeftOutReasons, desk),
            ]
            : Array.Empty<Refusal>(),
    ];

    /// <inheritdoc />
    public override IEnumerable<Breach> Breaches(CaseDesk desk) => desk.File.Meeting(MeetingId) is { } meeting
        ? MeetingAttendance.ArrangedBeforeDiscussed(meeting.Purpose, [.. Attendees.Except(meeting.Attendees)], meeting.StartsAt, desk)
        : [];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithMeeting(MeetingId, meeting => meeting.Revised(Attendees, ChairId) with
    {
        ChairRole = ChairRole,
        Declined = [.. (meeting.Declined ?? []).Intersect(Attendees)],
        Proposals = meeting.ProposalsOf(Attendees.Append(ChairId).Contains),
        ChairGaveUpOn = null,
        Differs = meeting.Differs?.Without([
            .. ChairId == meeting.ChairId ? Array.Empty<CalendarDifference>() : [CalendarDifference.ChairDeclined],
            .. meeting.Differs.TakenOff?.Intersect(Attendees.Prepend(ChairId)).Any() == false ? [CalendarDifference.TakenOff] : Array.Empty<CalendarDifference>(),
        ]),
        LeftAsIs = ChairId == meeting.ChairId ? meeting.LeftAsIs : meeting.LeftAsIs?.Except([CalendarDifference.ChairDeclined]).ToList(),
    });
}
