using System.Collections.Frozen;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Processing;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Authority;

/// <summary>
/// Who may record which act, in which role and how they have to stand to the case: the one place that says so, for every host and
/// door. An act without a row of its own is work on the case: any of its staff records it.
/// </summary>
public static class AuthorityTable
{
    private static readonly IReadOnlyList<Role> Practitioners = Allocation.HeldBy;

    private static readonly Role[] MayAdopt = [Role.PracticeManager, Role.AssistantTeamManager, Role.TeamManager, Role.ServiceManager, Role.Integration];

    private static readonly Role[] Staff = [.. Practitioners, Role.BusinessSupport, Role.Integration];

    /// <summary>Those who work on the case, and who manage them.</summary>
    private static readonly IReadOnlyList<Relation> OnTheCase = NeedToKnow.Reading;

    /// <summary>The case's own team, or above it.</summary>
    private static readonly Relation[] OfTheTeam = [Relation.Worker, Relation.Team, Relation.ManagedTeam];

    /// <summary>Decisions that whoever holds the case may take too: who holds it, and what came of a discussion that several held.</summary>
    private static readonly ApprovalKind[] AlsoOfTheWorker = [ApprovalKind.Allocation, ApprovalKind.StrategyDiscussion];

    private static readonly Relation[] OfTheAuthority = [.. OnTheCase, Relation.Authority];

    private static readonly ActAuthority WorkOnTheCase = new() { Roles = Staff, Relations = OnTheCase };
    private static readonly ActAuthority RaisedByAnybody = new() { Roles = Staff, Relations = OfTheAuthority };
    private static readonly ActAuthority ByPractitioners = new() { Roles = Practitioners, Relations = OnTheCase };
    private static readonly ActAuthority ByManagers = new() { Roles = [Role.PracticeManager, Role.AssistantTeamManager, Role.TeamManager, Role.ServiceManager], Relations = OfTheTeam };
    private static readonly ActAuthority ByTheService = new() { Relations = [] };

    private static readonly FrozenDictionary<Type, ActAuthority> Rows = new Dictionary<Type, ActAuthority>
    {
        // Beginning a case, and what anybody of the authority may raise on any case, without reading it.
        [typeof(CaseOpened)] = RaisedByAnybody,
        [typeof(SafeguardingConcernRaised)] = RaisedByAnybody,
        [typeof(MoveReported)] = RaisedByAnybody with { IsJudgement = act => act is MoveReported { LivesWith: not null } },
        [typeof(CircumstancesChanged)] = RaisedByAnybody with { IsJudgement = act => act is CircumstancesChanged { LookedAtInReview: true } },

        // To begin under a plan passes by assessment and meeting: whoever brings cases over from another system, and managers (N5, N16).
        [typeof(EpisodeAdopted)] = RaisedByAnybody with { Roles = MayAdopt },

        // What only practitioners can say.
        [typeof(AssessmentConcluded)] = Judgement(_ => true),
        [typeof(PlanAgreed)] = Judgement(_ => true),
        [typeof(ReviewOutcomeRecorded)] = Judgement(_ => true),
        [typeof(VisitMade)] = Judgement(_ => true),
        [typeof(PlanReplyRecorded)] = Judgement(act => act is PlanReplyRecorded { Reply: PlanReply.Signed or PlanReply.Disagrees or PlanReply.Declined }),
        [typeof(AttendeesDiscussed)] = Judgement(_ => true),
        [typeof(SharingAsked)] = Judgement(act => act is SharingAsked { Understands: not null }),
        [typeof(ReviewHeldWithoutMeeting)] = ByPractitioners,
        [typeof(PlanTakenOver)] = ByPractitioners,
        [typeof(PlanDatesChanged)] = ByPractitioners,
        [typeof(ClosureRecommended)] = ByPractitioners,
        [typeof(MoveAssessed)] = ByPractitioners,
        [typeof(ChangeConsidered)] = ByPractitioners,
        [typeof(DisclosureDecided)] = ByPractitioners,

        // Who takes part, who gets a copy of the plan, and who none; whether another authority is told without permission, and whether it goes on with the child.
        [typeof(PlanCirculated)] = ByPractitioners,
        [typeof(ParticipantAdded)] = Judgement(_ => true) with { IsFact = act => act is ParticipantAdded { NoCopyReason: null } },
        [typeof(TransferWithdrawn)] = ByPractitioners,
        [typeof(MoveConfirmed)] = Judgement(act => act is MoveConfirmed { TemporaryReason: not null }),
        [typeof(SharingDecided)] = ByPractitioners,
        [typeof(BecameLookedAfter)] = ByPractitioners,
        [typeof(ChildProtectionPlanStarted)] = ByPractitioners,
        [typeof(ChildProtectionPlanEnded)] = ByPractitioners,
        [typeof(ChildDied)] = ByPractitioners,
        [typeof(AdulthoodPlanned)] = ByPractitioners,

        // Each entry is put right by whoever might record it; what was recorded in somebody's name is confirmed by that person.
        [typeof(EntryConfirmed)] = ByPractitioners with { Relations = OfTheAuthority },

        // What the pack gives to managers.
        [typeof(TeamChanged)] = Decided(ApprovalKind.Allocation),
        [typeof(WorkerAssigned)] = Decided(ApprovalKind.Allocation),
        [typeof(WorkerUnassigned)] = Decided(ApprovalKind.Allocation),
        [typeof(LeadProfessionalNamed)] = Decided(ApprovalKind.Allocation),
        [typeof(ReviewIntervalAgreed)] = Decided(ApprovalKind.ReviewInterval),
        [typeof(ReviewChairAgreed)] = Decided(ApprovalKind.ReviewChair),
        [typeof(ReviewWithoutMeetingApproved)] = Decided(ApprovalKind.ReviewWithoutMeeting),
        [typeof(RegimeChosen)] = Decided(ApprovalKind.Regime),
        [typeof(SafeguardingConcernDiscussed)] = Decided(ApprovalKind.SafeguardingResponse),
        [typeof(StrategyDiscussionHeld)] = Decided(ApprovalKind.StrategyDiscussion),
        [typeof(Section47Ended)] = Decided(ApprovalKind.StrategyDiscussion),
        [typeof(ClosureDecided)] = Decided(ApprovalKind.Closure),
        [typeof(CaseOpenedInError)] = Decided(ApprovalKind.Closure),
        [typeof(CaseEndedForChildProtection)] = Decided(ApprovalKind.Closure),
        [typeof(CaseTransferred)] = Decided(ApprovalKind.Closure),
        [typeof(CaseEndedAtEighteen)] = Decided(ApprovalKind.Closure),
        [typeof(CaseReopened)] = Decided(ApprovalKind.Closure),
        [typeof(LongTermNeedAcknowledged)] = Decided(ApprovalKind.LongTermException),
        [typeof(TransferDisputeDecided)] = Decided(ApprovalKind.TransferDispute),
        [typeof(TransferInDecided)] = Decided(ApprovalKind.TransferIn),
        [typeof(StayDecided)] = Decided(ApprovalKind.TransferIn),
        [typeof(BreachAnswered)] = Decided(ApprovalKind.Breach),

        // Anybody on the case may restrict what somebody is told, because it protects; whoever answers concerns lifts it.
        [typeof(DisclosureRestrictionLifted)] = Decided(ApprovalKind.SafeguardingResponse),
        [typeof(DisclosureRestrictionConfirmed)] = Decided(ApprovalKind.SafeguardingResponse),

        // Who may read the case: those who manage it; that somebody more is named, a service manager may say who is not named.
        [typeof(CaseRestricted)] = ByManagers,
        [typeof(CaseRestrictionLifted)] = ByManagers,
        [typeof(NamedPeopleAdded)] = ByManagers with { Relations = [.. OfTheTeam, Relation.Authority] },

        // What somebody is given of what is held about them is decided by those who manage the case.
        [typeof(SubjectAccessGiven)] = ByManagers with { Relations = OnTheCase },

        // What the data protection officer decides about the use of data, who sees no case, is recorded by those who manage it.
        [typeof(ProcessingRestricted)] = ByManagers with { Relations = OnTheCase },
        [typeof(ProcessingRestrictionLifted)] = ByManagers with { Relations = OnTheCase },

        // Whoever has to read a case that is not theirs opens it, seen by all; another system has no such need.
        [typeof(GlassBroken)] = new() { Roles = [.. Practitioners, Role.BusinessSupport], Relations = OfTheAuthority },

        // What concerns every case of the authority at once; a bank holiday those of every authority that this service keeps.
        [typeof(PackMigrated)] = new() { Decision = ApprovalKind.Closure, Relations = OfTheAuthority },
        [typeof(BankHolidayChanged)] = new() { Roles = BankHolidayChanged.MayBringIn, Relations = [.. OfTheAuthority, Relation.None] },

        // What the service itself finds.
        [typeof(WorkerLeaving)] = ByTheService,
        [typeof(MessageUndelivered)] = ByTheService,
        [typeof(MeetingDifferedInCalendar)] = ByTheService,
        [typeof(MeetingTimeProposed)] = ByTheService,
        [typeof(MeetingAnswerUnclear)] = ByTheService,
        [typeof(MeetingShownInCalendar)] = ByTheService,
        [typeof(TransferInRestricted)] = ByTheService,
        [typeof(TransferCautioned)] = ByTheService,
        [typeof(ToldBeforeRestricted)] = ByTheService,
        [typeof(RestrictedOnAnotherCase)] = ByTheService,
    }.ToFrozenDictionary();

    /// <summary>Who may record acts of a type.</summary>
    /// <param name="act">The type.</param>
    public static ActAuthority Of(Type act) => Rows.GetValueOrDefault(act, WorkOnTheCase);

    /// <summary>
    /// Whether a decision is somebody's to take on a case: in a role to which the authority gives it, and, but for who holds a case and what came of a discussion that
    /// several held, not on a case that they hold themselves.
    /// </summary>
    /// <param name="decision">The decision.</param>
    /// <param name="staffId">Who would take it.</param>
    /// <param name="roles">In which roles they act.</param>
    /// <param name="file">The case.</param>
    /// <param name="pack">Its pack.</param>
    public static bool MayDecide(ApprovalKind decision, string staffId, IReadOnlyList<Role> roles, CaseFile file, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Approvals.GetValueOrDefault(decision)?.Roles.Any(roles.Contains) == true
            && (file.Allocation.WorkerId != staffId || Decided(decision).Relations.Contains(Relation.Worker));
    }

    /// <summary>Whether it tells what only the practitioner who was there can say.</summary>
    /// <param name="act">The act.</param>
    public static bool IsJudgement(Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return Of(act.GetType()).IsJudgement(act);
    }

    /// <summary>Whether nobody else puts an act into other words: it is somebody's own judgement or decision, and no fact.</summary>
    public static bool IsOwnWord(Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var authority = Of(act.GetType());
        return authority.Decision is not null || (authority.IsJudgement(act) && !authority.IsFact(act));
    }

    /// <summary>The roles of those who work with the family and may be named as the one in whose name something is recorded.</summary>
    public static IReadOnlyList<Role> PractitionerRoles => Practitioners;

    /// <summary>Refuses an act whose actor has not the role, or does not stand to the case, that it asks for.</summary>
    /// <param name="act">The act.</param>
    /// <param name="desk">The case, its pack, who acts and how they stand to it.</param>
    public static IEnumerable<Refusal> Refuse(Act act, CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(desk);
        if (desk.Actor == Actor.Service)
        {
            return [];
        }

        var authority = Of(act.GetType());
        return authority.ServiceOnly
            ? [new("act.type", "only the service itself records this.")]
            : [.. RoleRefused(act, authority, desk), .. RelationRefused(authority, desk)];
    }

    /// <summary>
    /// Whether somebody decides as a manager of the case, where an act asks for that besides its row: in one of the roles, of the case's own team or above it,
    /// and neither holding the case nor having held it that day.
    /// </summary>
    /// <param name="roles">The roles.</param>
    /// <param name="desk">The case, and who acts.</param>
    internal static bool Decides(IEnumerable<Role> roles, CaseDesk desk) => roles.Contains(desk.Actor.Role) && !RelationRefused(Decided(ApprovalKind.Breach), desk).Any();

    private static IEnumerable<Refusal> RoleRefused(Act act, ActAuthority authority, CaseDesk desk)
    {
        var (pack, role) = (desk.Pack, desk.Actor.Role);
        var approval = authority.Decision is { } decision ? pack.Approvals.GetValueOrDefault(decision) : null;
        if (authority.Decision is { } unknown && approval is null)
        {
            yield return new("type", $"{pack.Authority.Name}'s procedure gives nobody the decision about {CodeWords.Of(unknown)}.");
        }
        else if (approval is not null && !approval.Roles.Contains(role))
        {
            yield return new("actor.role", $"this is decided by the {Roles(approval.Roles, pack)}, not by the {pack.NameOf(role)}.", approval.Clause);
        }
        else if (approval is null && !authority.Roles.Contains(role))
        {
            yield return new("actor.role", $"this is recorded by the {Roles(authority.Roles, pack)}, not by the {pack.NameOf(role)}.");
        }
        else if (authority.IsJudgement(act) && !Practitioners.Contains(role) && desk.RecordedFor is null)
        {
            yield return new("actor.role", $"only whoever did it can say this: name them in 'recordedFor', and it counts once they have confirmed it; or ask the {pack.NameOf(Role.SocialWorker)} to record it, not the {pack.NameOf(role)}.");
        }
    }

    private static IEnumerable<Refusal> RelationRefused(ActAuthority authority, CaseDesk desk)
    {
        if (authority.Relations.Contains(desk.Relation))
        {
            if (authority.Decision is not null && !authority.Relations.Contains(Relation.Worker) && desk.Pack.ClocksStartWithAnchor && RecentWorkers.HeldUntil(desk.Actor.Id, desk) >= desk.Today)
            {
                yield return new("actor.id", $"'{desk.Actor.Id}' has held this case today, and whoever holds a case does not decide on it, nor by giving it away for a while: another manager does.");
            }

            yield break;
        }

        yield return authority.Decision is not null && desk.Relation == Relation.Worker
            ? new("actor.id", $"'{desk.Actor.Id}' holds this case, and whoever holds a case does not decide on it: another manager does.")
            : desk.Relation == Relation.None
            ? new("actor.id", $"'{desk.Actor.Id}' is not of {desk.Pack.Authority.Name}, whose case this is; only its staff record on it.")
            : new("actor.id", $"'{desk.Actor.Id}' is of a team that does not hold this case: its worker, its team and their managers record this. Anybody may raise a concern ('safeguardingConcernRaised').");
    }

    /// <summary>The roles of people: another system of the authority is nobody to turn to.</summary>
    private static string Roles(IEnumerable<Role> roles, PolicyPack pack) => RoleWords.AnyOf(roles, pack.NameOf);

    private static ActAuthority Decided(ApprovalKind decision) => new() { Decision = decision, Relations = AlsoOfTheWorker.Contains(decision) ? OfTheTeam : [.. OfTheTeam.Except([Relation.Worker])] };

    private static ActAuthority Judgement(Func<Act, bool> isJudgement) => WorkOnTheCase with { IsJudgement = isJudgement };
}
