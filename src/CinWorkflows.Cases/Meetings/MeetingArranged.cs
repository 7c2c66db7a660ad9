using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting is arranged: invitations go out to its attendees, and views are sought from everybody else (N12, N26, H11, H23).</summary>
/// <param name="MeetingId">Its id.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Logistics">Venue, transport, child care, timing (N9, H9).</param>
/// <param name="ChairId">Who chairs.</param>
/// <param name="ChairRole">In which role (N11, H10, H25).</param>
/// <param name="Attendees">The participants invited (N7, H7).</param>
public sealed record MeetingArranged(
    string MeetingId,
    MeetingPurpose Purpose,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    MeetingLogistics Logistics,
    string ChairId,
    Role ChairRole,
    IReadOnlyList<string> Attendees) : Act
{
    /// <summary>Why somebody other than the pack's chair; needed only then.</summary>
    public string? ChairReason { get; init; }

    /// <summary>Why in school time although a school-age child attends; needed only then (N10, H9).</summary>
    public string? SchoolTimeReason { get; init; }

    /// <summary>Other reviews with which it is combined (N42), in a line: whoever is invited reads it.</summary>
    public string? CombinedWith { get; init; }

    /// <summary>Why parents, carers, the child or an agency that the assessment recommends are not invited to the first planning meeting (N7, H7), or the former authority's worker to the meeting after a move (N62).</summary>
    public IReadOnlyList<PersonReason>? LeftOutReasons { get; init; }

    /// <summary>Why after the last day for it, at night or on a day off; needed only then.</summary>
    public string? TimeReason { get; init; }

    /// <summary>The case of this service with whose review it is combined, a sibling's (N42); it has a meeting of its own at that time.</summary>
    public string? CombinedCaseId { get; init; }

    /// <inheritdoc />
    public override IEnumerable<CaseReference> CasesNamed => CombinedCaseId is null ? [] : [new("combinedCaseId", CombinedCaseId) { MeetsAt = StartsAt }];

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => [new("chairId", ChairId) { ActsAs = [ChairRole], RelationAsOf = _ => LondonTime.DateOf(StartsAt) }];

    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <summary>The meeting after a move is held whether or not a child protection plan runs (N62); others wait until the procedure applies again.</summary>
    public override bool AllowedOnHold => Purpose == MeetingPurpose.TransferIn;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. CaseDesk.Id("meetingId", MeetingId, "the meeting's id"),
        .. Purpose == MeetingPurpose.TransferIn ? TransferRules.MayBeRead(desk.File.TransferIn, desk) : [],
        .. Again(desk),
        .. Stage(desk),
        .. MeetingRules.Times(StartsAt, EndsAt, desk),
        .. LogisticsGiven(desk),
        .. Attendees.SelectMany((id, index) => desk.Participant($"attendees[{index}]", id)),
        .. MeetingRules.KeptApart(Attendees, desk),
        .. MeetingRules.SchoolTime(StartsAt, EndsAt, Attendees, SchoolTimeReason, desk),
        .. MeetingTimes.Refuse(Purpose, StartsAt, EndsAt, TimeReason, desk),
        .. MeetingChair.Refuse(MeetingId, Purpose, LondonTime.DateOf(StartsAt), new(ChairId, ChairRole), ChairReason, desk),
        .. PersonReasons.Check("leftOutReasons", LeftOutReasons, desk),
        .. MeetingAttendance.Refuse(Purpose, MeetingId, Attendees, LeftOutReasons, desk),
        .. CombinedReview.Check(CombinedWith, CombinedCaseId, desk),
    ];

    /// <inheritdoc />
    public override IEnumerable<Breach> Breaches(CaseDesk desk) =>
    [
        .. MeetingAttendance.ArrangedBeforeDiscussed(Purpose, Attendees, StartsAt, desk),
        .. IsToldAfterwards(desk) ? Logistics.Considered("logistics", desk).Select(Breach.Of).OfType<Breach>() : [],
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var meeting = new Meeting(MeetingId, Purpose, MeetingState.Arranged, StartsAt, EndsAt, ChairId, ChairRole, Attendees) { LinkAwaited = Logistics is { Online: true, OnlineLink: null } ? true : null }.Linked(CombinedWith, CombinedCaseId);
        var changed = file with { Meetings = [.. file.Meetings, meeting] };
        return Purpose is MeetingPurpose.FirstPlanning or MeetingPurpose.TransferIn
            ? changed
            : changed.WithNextReview(review => review with { MeetingId = MeetingId });
    }

    private IEnumerable<Refusal> Again(CaseDesk desk)
    {
        if (desk.File.Meeting(MeetingId) is not null)
        {
            yield return new("meetingId", $"a meeting '{MeetingId}' exists already; move or cancel it.");
        }

        var standing = desk.File.Meetings.FirstOrDefault(meeting => meeting.State == MeetingState.Arranged && Series(meeting.Purpose) == Series(Purpose));
        if (standing is not null)
        {
            yield return new("purpose", $"meeting '{standing.Id}' is arranged for {LondonTime.DateOf(standing.StartsAt):yyyy-MM-dd} already; move or cancel it first.");
        }
    }

    /// <summary>Reviews of either kind are one series.</summary>
    private static MeetingPurpose Series(MeetingPurpose purpose) => purpose == MeetingPurpose.TwelveMonthReview ? MeetingPurpose.Review : purpose;

    private IEnumerable<Refusal> Stage(CaseDesk desk)
    {
        foreach (var refusal in MeetingRules.Stage("purpose", Purpose, desk))
        {
            yield return refusal;
        }

        if (MeetingAttendance.IsAsked(Purpose, desk.Pack) && desk.Pack.Gates.GetValueOrDefault(GateKind.AttendeesDiscussed) is { } gate && desk.File.AttendeesDiscussedOn is null)
        {
            yield return new("type", "discuss who will attend with the child and the parents first, and record it as 'attendeesDiscussed'.", gate.Clause);
        }
    }

    /// <summary>A venue, and what the clause wants considered before anybody is invited (N9, H9): of a meeting that is told of afterwards it is not invented.</summary>
    private IEnumerable<Refusal> LogisticsGiven(CaseDesk desk) =>
    [
        .. Logistics.Placed("logistics", desk),
        .. IsToldAfterwards(desk) ? [] : Logistics.Considered("logistics", desk),
    ];

    /// <summary>Whether it lies behind: nobody is invited any more, so that what was not considered can only be recorded.</summary>
    private bool IsToldAfterwards(CaseDesk desk) => LondonTime.DateOf(StartsAt) < desk.Today;
}
