using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting that the calendar shows otherwise stays as it is on record: it is put into the calendar again.</summary>
/// <param name="MeetingId">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record MeetingKept(string MeetingId, string Reason) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var same = desk.File.Meeting(MeetingId) is { State: MeetingState.Arranged, Differs: null }
            ? new Refusal[] { new("meetingId", $"the calendar shows meeting '{MeetingId}' as it is on record; nothing is to be decided.") }
            : [];
        return [.. MeetingRules.Arranged(MeetingId, desk), .. same, .. CaseDesk.Text("reason", Reason, "the reason")];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithMeeting(MeetingId, meeting => meeting with { Differs = null, Revision = meeting.Revision + 1, LeftOut = null, Joined = null, FormerChairId = null });
}
