using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// A meeting was held and its note taken (N16, H12, H13). It is recorded as it was: before the assessment ended, on another day or
/// under another chair than arranged; what that does not keep is a breach.
/// </summary>
/// <param name="MeetingId">Which.</param>
/// <param name="On">The day.</param>
/// <param name="Attended">Who came; at least one person of the case.</param>
/// <param name="Note">The chair's note.</param>
/// <param name="ChairedBy">The member of staff who chaired it in fact; null where it was who was to chair.</param>
/// <param name="ChairedAs">In which role; needed with <paramref name="ChairedBy" />.</param>
public sealed record MeetingHeld(
    string MeetingId,
    DateOnly On,
    IReadOnlyList<string> Attended,
    string Note,
    string? ChairedBy = null,
    Role? ChairedAs = null) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => ChairedBy is null ? [] : [new("chairedBy", ChairedBy) { ActsAs = ChairedAs is { } role ? [role] : null }];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var nobody = Attended.Count == 0
            ? new Refusal[] { new("attended", "a meeting to which nobody came was not held: say who came, or record 'meetingCancelled'.") }
            : [];
        var chair = (ChairedBy is null) != (ChairedAs is null)
            ? new Refusal[] { new("chairedAs", "say who chaired and in which role, or leave both out where it was who was to chair.") }
            : [];
        return
        [
            .. MeetingRules.Arranged(MeetingId, desk),
            .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
            .. desk.File.Meeting(MeetingId)?.Purpose is MeetingPurpose.Review or MeetingPurpose.TwelveMonthReview ? ReviewOrder.NotBeforeTheLast(On, desk) : [],
            .. nobody,
            .. chair,
            .. Attended.SelectMany((id, index) => desk.Participant($"attended[{index}]", id)),
            .. CaseDesk.Text("note", Note, "the note of the meeting"),
        ];
    }

    /// <inheritdoc />
    public override IEnumerable<Breach> Breaches(CaseDesk desk)
    {
        var meeting = desk.File.Meeting(MeetingId)!;
        var gate = desk.Pack.Gates.GetValueOrDefault(GateKind.AssessmentFoundNeed);
        if (meeting.Purpose == MeetingPurpose.FirstPlanning && gate is not null && !(desk.File.Assessment is { FoundNeed: true } assessment && assessment.ConcludedOn <= On))
        {
            yield return Broken(new(gate.Clause, "meetingId", "the first planning meeting follows an assessment that found the child in need; the assessment had not."));
        }

        foreach (var early in MeetingRules.NotTooEarly(meeting.Purpose, On, desk).Select(Breach.Of).OfType<Breach>())
        {
            yield return Broken(early);
        }

        var chaired = ChairedBy is null ? [] : MeetingRules.Chair(meeting.Purpose, ChairedBy, ChairedAs!.Value, chairReason: null, desk);
        foreach (var chair in chaired.Select(Breach.Of).OfType<Breach>())
        {
            yield return Broken(chair with { Field = Chair });
        }

        Breach Broken(Breach breach) => breach with { AnswerableId = ChairedBy ?? meeting.ChairId };
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var held = file.WithMeeting(MeetingId, meeting => meeting with
        {
            State = MeetingState.Held,
            HeldOn = On,
            ChairId = ChairedBy ?? meeting.ChairId,
            ChairRole = ChairedAs ?? meeting.ChairRole,
            Differs = null,
        });
        return file.Meeting(MeetingId)!.Purpose switch
        {
            MeetingPurpose.FirstPlanning or MeetingPurpose.TransferIn => held,
            var purpose => held.WithReviewHeld(On, review => review with
            {
                MeetingId = MeetingId,

                // A review that nobody might chair, or that came too early, is a review, but not the specific one that the clause asks for.
                TwelveMonth = purpose == MeetingPurpose.TwelveMonthReview && !stamp.Breaches.Any(breach => breach.Field is Chair or "on"),
            }),
        };
    }

    private const string Chair = "chairedAs";
}
