using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// A meeting was held and its note taken (N16, H12, H13). It is recorded as it was: before the assessment ended, on another day or
/// under another chair than arranged, after it was cancelled, or without anybody having arranged it. What that does not keep is a
/// breach, and does not do its duty where the broken rule makes it another meeting than the clause asks for.
/// </summary>
/// <param name="MeetingId">Which.</param>
/// <param name="On">The day.</param>
/// <param name="Attended">Who came; at least one person of the case.</param>
/// <param name="Note">The chair's note.</param>
/// <param name="ChairedBy">The member of staff who chaired it in fact; null where it was who was to chair.</param>
/// <param name="ChairedAs">In which role; needed with <paramref name="ChairedBy" />.</param>
/// <param name="Unarranged">What it was for, where nobody had arranged it; null for one that was arranged.</param>
public sealed record MeetingHeld(
    string MeetingId,
    DateOnly On,
    IReadOnlyList<string> Attended,
    string Note,
    string? ChairedBy = null,
    Role? ChairedAs = null,
    UnarrangedMeeting? Unarranged = null) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Note;

    /// <summary>Other reviews with which it was combined in fact (N42), in a line; null where it was as arranged.</summary>
    public string? CombinedWith { get; init; }

    /// <summary>The case of this service with whose review it was combined, a sibling's; null where there is none.</summary>
    public string? CombinedCaseId { get; init; }

    /// <inheritdoc />
    public override IEnumerable<CaseReference> CasesNamed => CombinedCaseId is null ? [] : [new("combinedCaseId", CombinedCaseId)];

    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override bool MayBeOwing => true;

    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => ChairedBy is null ? [] : [new("chairedBy", ChairedBy) { ActsAs = ChairedAs is { } role ? [role] : null, RelationAsOf = _ => On, HappenedOn = On }];

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffReliedOn(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ChairedBy is null && file.Meeting(MeetingId) is { } meeting ? [new("meetingId", meeting.ChairId) { ActsAs = [meeting.ChairRole], RelationAsOf = _ => On }] : [];
    }

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
            .. Unarranged is null ? MeetingRules.Holdable(MeetingId, desk) : Told(Unarranged, desk),
            .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
            .. BeforeArranged(desk),
            .. BeforeItBegins(desk),
            .. Which(desk.File)?.IsReview == true ? ReviewOrder.NotBeforeTheLast(On, desk).Concat(ReviewOrder.NotBeforeThePlan(On, desk)) : [],
            .. nobody,
            .. chair,
            .. Attended.SelectMany((id, index) => desk.TookPart($"attended[{index}]", id)),
            .. CaseDesk.Text("note", Note, "the note of the meeting"),
            .. CombinedReview.Check(CombinedWith, CombinedCaseId, desk),
        ];
    }

    /// <inheritdoc />
    public override IEnumerable<Breach> Breaches(CaseDesk desk)
    {
        var meeting = Which(desk.File)!;
        return OfArrangement(meeting, desk)
            .Concat(MeetingRules.NotTooEarly(meeting.Purpose, On, desk).Select(Breach.Of).OfType<Breach>())
            .Concat(MeetingChair.Breaches(meeting, this, desk))
            .Concat(MeetingAttendance.Breaches(meeting.Purpose, this, desk))
            .Concat(InSchoolTime(meeting, desk))
            .Concat(Unarranged is null ? [] : MeetingTimes.Breaches(meeting.StartsAt, meeting.EndsAt, desk))
            .Concat(NotConsidered(desk))
            .Concat(meeting.IsReview ? ReviewViews.Missing("attended", meeting, Attended, desk) : [])
            .Select(breach => breach with { AnswerableId = ChairedBy ?? meeting.ChairId });
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var (told, owing) = (Which(file)!, RecordedBreach.StillOwing(stamp));

        // A review that nobody might chair, or that came too early, is a review, but not the specific one that the clause asks for.
        var specific = told.Purpose == MeetingPurpose.TwelveMonthReview && !stamp.Breaches.Any(breach => breach.Field is MeetingChair.Field or "on");
        var known = Unarranged is null ? file : file with { Meetings = [.. file.Meetings, told] };
        var held = known.WithMeeting(MeetingId, meeting => (meeting with
        {
            State = MeetingState.Held,
            HeldOn = On,
            ChairId = ChairedBy ?? meeting.ChairId,
            ChairRole = ChairedAs ?? meeting.ChairRole,
            Differs = null,
            Owing = owing,
            NotSpecific = owing is not null && told.Purpose == MeetingPurpose.TwelveMonthReview && !specific ? true : null,
        }).Linked(CombinedWith, CombinedCaseId));
        return owing is not null || !told.IsReview
            ? held
            : held.WithReviewHeld(On, review => review with
            {
                MeetingId = MeetingId,
                TwelveMonth = specific,
            });
    }

    /// <summary>N10, H9: nobody had arranged it, or arranged it with the child, so that nobody considered the hours of the child who came.</summary>
    private IEnumerable<Breach> InSchoolTime(Meeting meeting, CaseDesk desk) => Unarranged is null
        ? MeetingAttendance.CameInSchoolTime(meeting, Attended, desk)
        : MeetingRules.SchoolTime(meeting.StartsAt, meeting.EndsAt, Attended, reason: null, desk).Select(Breach.Of).OfType<Breach>().Select(breach => breach with { Field = "unarranged.startsAt" });

    /// <summary>N9, H9: nor where the family had to go, and how: of a first meeting it is said afterwards what was considered, or that nobody did.</summary>
    private IEnumerable<Breach> NotConsidered(CaseDesk desk) => Unarranged is not { Purpose: var purpose, Logistics: var logistics }
        || !MeetingAttendance.IsAsked(purpose, desk.Pack)
        || desk.Pack.Gates.GetValueOrDefault(GateKind.Logistics) is not { Clause: var clause }
            ? []
            : logistics is null
                ? [new(clause, "unarranged.logistics", "a suitable venue, transport, child care and the timing are considered before a meeting; nobody arranged this one, and it is not said that they were.")]
                : logistics.Placed("unarranged.logistics", desk).Concat(logistics.Considered("unarranged.logistics", desk)).Select(Breach.Of).OfType<Breach>();

    /// <summary>The meeting as it was arranged, or as it is told afterwards; null where nothing is known of it.</summary>
    private Meeting? Which(CaseFile file) => Unarranged is { } told
        ? new(MeetingId, told.Purpose, MeetingState.Held, told.StartsAt, told.EndsAt, ChairedBy ?? "", ChairedAs ?? default, Attended)
        : file.Meeting(MeetingId);

    /// <summary>
    /// What took place before anybody had arranged it is another meeting than the one arranged. One whose arrangement was entered after the
    /// event names its own day.
    /// </summary>
    private IEnumerable<Refusal> BeforeArranged(CaseDesk desk)
    {
        if (Unarranged is null
            && desk.Past.LastOrDefault(past => past.Act is MeetingArranged arranged && arranged.MeetingId == MeetingId) is { On: var on, Act: MeetingArranged own }
            && On < on
            && On != LondonTime.DateOf(own.StartsAt))
        {
            yield return new("on", $"it was arranged on {on:yyyy-MM-dd}; record what took place before as 'unarranged', under an id of its own.");
        }
    }

    /// <summary>No meeting was held before the hour at which it begins: one that took place earlier is another than the one that is to come.</summary>
    private IEnumerable<Refusal> BeforeItBegins(CaseDesk desk)
    {
        if (Which(desk.File) is { StartsAt: var startsAt } && desk.Now < startsAt && LondonTime.DateOf(startsAt) == On)
        {
            yield return Unarranged is null
                ? new("on", $"it begins at {TimeZoneInfo.ConvertTime(startsAt, LondonTime.Zone):HH:mm}: record it once it was held. Where another took place earlier, record that as 'unarranged', under an id of its own, and cancel this one.")
                : new("unarranged.startsAt", "this time is still to come: record the meeting once it was held.");
        }
    }

    private IEnumerable<Refusal> Told(UnarrangedMeeting told, CaseDesk desk) =>
    [
        .. CaseDesk.Id("meetingId", MeetingId, "the meeting's id"),
        .. desk.File.Meeting(MeetingId) is null ? [] : new Refusal[] { new("unarranged", $"meeting '{MeetingId}' was arranged; leave 'unarranged' out, or give this one an id of its own.") },
        .. desk.File.Meetings.FirstOrDefault(known => known.State == MeetingState.Held && known.Purpose == told.Purpose && known.StartsAt == told.StartsAt) is { } same
            ? new Refusal[] { new("unarranged.startsAt", $"meeting '{same.Id}' of that time is recorded as held already, and counts once.") }
            : [],
        .. ChairedBy is null ? new Refusal[] { new("chairedBy", "say who chaired a meeting that nobody had arranged, and in which role.") } : [],
        .. LondonTime.DateOf(told.StartsAt) == On ? [] : new Refusal[] { new("unarranged.startsAt", "the meeting starts on another day than 'on' says.") },
        .. MeetingRules.Length(told.StartsAt, told.EndsAt).Select(refusal => refusal with { Field = $"unarranged.{refusal.Field}" }),
        .. desk.Now >= told.StartsAt && desk.Now < told.EndsAt ? new Refusal[] { new("unarranged.endsAt", "this time is still to come: record the meeting once it has ended, with when it did.") } : [],
        .. MeetingRules.Stage("unarranged.purpose", told.Purpose, desk),
    ];

    private IEnumerable<Breach> OfArrangement(Meeting meeting, CaseDesk desk)
    {
        if (!MeetingAttendance.IsAsked(meeting.Purpose, desk.Pack))
        {
            yield break;
        }

        // A child who moved here was assessed where they came from (N62).
        if (meeting.Purpose == MeetingPurpose.FirstPlanning && desk.Pack.Gates.GetValueOrDefault(GateKind.AssessmentFoundNeed) is { } assessed && !(desk.File.CurrentAssessment is { FoundNeed: true } assessment && assessment.ConcludedOn <= On))
        {
            yield return new(assessed.Clause, "meetingId", $"{desk.FirstPlanningMeeting} follows an assessment that found the child in need; the assessment had not.");
        }

        if (desk.Pack.Gates.GetValueOrDefault(GateKind.AttendeesDiscussed) is not { } discussed)
        {
            yield break;
        }

        if (desk.File.AttendeesDiscussedOn is not { } spokenOn)
        {
            yield return new(discussed.Clause, "meetingId", "who attends is discussed with the child and the parents before anything is arranged; that is not on the record.");
        }
        else if (Unarranged is not null && spokenOn > On)
        {
            yield return new(discussed.Clause, "on", $"who attends is discussed with the child and the parents before anything is arranged; the meeting was held on {On:yyyy-MM-dd}, and that was discussed on {spokenOn:yyyy-MM-dd}.");
        }
    }
}
