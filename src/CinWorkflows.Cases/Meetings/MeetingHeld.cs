using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting was held and its note taken (N16, H12, H13).</summary>
/// <param name="MeetingId">Which.</param>
/// <param name="On">The day.</param>
/// <param name="Attended">Who came.</param>
/// <param name="Note">The chair's note.</param>
public sealed record MeetingHeld(string MeetingId, DateOnly On, IReadOnlyList<string> Attended, string Note) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var meeting = desk.File.Meeting(MeetingId);
        var gate = desk.Pack.Gates.GetValueOrDefault(GateKind.AssessmentFoundNeed);
        var notAssessed = meeting?.Purpose == MeetingPurpose.FirstPlanning && gate is not null && desk.File.Assessment is not { FoundNeed: true }
            ? new Refusal[] { new("meetingId", "the assessment has not concluded that the child is in need; record 'assessmentConcluded' first.", gate.Clause) }
            : [];
        var otherDay = meeting is not null && On < LondonTime.DateOf(meeting.StartsAt)
            ? new Refusal[] { new("on", $"the meeting is arranged for {LondonTime.DateOf(meeting.StartsAt):yyyy-MM-dd}; move it if it was held on {On:yyyy-MM-dd}.") }
            : [];
        return
        [
            .. MeetingRules.Arranged(MeetingId, desk),
            .. notAssessed,
            .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
            .. otherDay,
            .. meeting is null ? [] : MeetingRules.NotTooEarly(meeting.Purpose, On, desk),
            .. Attended.SelectMany((id, index) => desk.Participant($"attended[{index}]", id)),
            .. CaseDesk.Text("note", Note, "the note of the meeting"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var held = file.WithMeeting(MeetingId, meeting => meeting with { State = MeetingState.Held, HeldOn = On, Differs = null });
        return file.Meeting(MeetingId)!.Purpose switch
        {
            MeetingPurpose.FirstPlanning or MeetingPurpose.TransferIn => held,
            var purpose => held.WithNextReview(review => review with
            {
                HeldOn = On,
                MeetingId = MeetingId,
                TwelveMonth = purpose == MeetingPurpose.TwelveMonthReview,
            }),
        };
    }
}
