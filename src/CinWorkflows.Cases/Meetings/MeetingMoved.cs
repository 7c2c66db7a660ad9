using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting is postponed or brought forward: updated invitations go out.</summary>
/// <param name="MeetingId">Which.</param>
/// <param name="StartsAt">When it starts now.</param>
/// <param name="EndsAt">When it ends now.</param>
/// <param name="Reason">Why.</param>
/// <param name="SchoolTimeReason">Why in school time although a school-age child attends; needed only then.</param>
/// <param name="TimeReason">Why after the last day for it, at night or on a day off; needed only then.</param>
public sealed record MeetingMoved(
    string MeetingId,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Reason,
    string? SchoolTimeReason = null,
    string? TimeReason = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. MeetingRules.Arranged(MeetingId, desk),
        .. MeetingRules.Times(StartsAt, EndsAt, desk),
        .. (desk.DoneAt is { } at ? StartsAt <= at : LondonTime.DateOf(StartsAt) < desk.Today)
            ? new Refusal[] { new("startsAt", "this time has passed, so nobody can be invited to it: give one that is to come, or record what took place ('meetingHeld' with 'unarranged').") }
            : [],
        .. MeetingRules.SchoolTime(StartsAt, EndsAt, desk.File.Meeting(MeetingId)?.Attendees ?? [], SchoolTimeReason, desk),
        .. desk.File.Meeting(MeetingId) is { } meeting
            ? [.. MeetingTimes.Refuse(meeting.Purpose, StartsAt, EndsAt, TimeReason, desk), .. MeetingRules.StillKeptApart(meeting, desk)]
            : Array.Empty<Refusal>(),
        .. CaseDesk.Text("reason", Reason, "the reason"),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithMeeting(MeetingId, meeting => meeting with { StartsAt = StartsAt, EndsAt = EndsAt, Revision = meeting.Revision + 1, Differs = null, LeftOut = null, Joined = null, FormerChairId = null });
}
