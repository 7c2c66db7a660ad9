using System.Runtime.CompilerServices;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Tests.Acts;

/// <summary>What has happened is recorded whatever rule it broke, and whoever has left the case since.</summary>
public sealed class WhatHasHappenedTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    /// <summary>An event of the authority's own, which no shipped pack has.</summary>
    private static readonly AuthorityEventRule OrderMade = new("orderMade", "the making of the supervision order", "local", [Role.SocialWorker], MayLieAhead: false, []);

    /// <summary>For each act that tells of what has happened a truth that keeps no rule: by or with somebody who left, of what nobody arranged, agreed or circulated.</summary>
    private static readonly IReadOnlyDictionary<Type, Act> Truths = new Act[]
    {
        new ActionCompleted("dropped", Day),
        new AttendanceDeclined("r-1", "gone"),
        new AuthorityEventRecorded(OrderMade.Id, Day),
        new BecameLookedAfter(Day, [Left("plan/v1"), Left("plan/v2")]),
        new ChildBorn(Day),
        new ChildDied(Day),
        new ChildProtectionPlanEnded(Day),
        new ChildProtectionPlanStarted(Day),
        new CircumstancesChanged(Day, "The father has moved in."),
        new DisclosureDecided("plan-1", "gone", Day, Told: true, "On the telephone."),
        new InformedByHand("plan-1", "gone", Day, "On the telephone."),
        new MeetingHeld("r-2", Day, ["gone"], "Note", "bs-1", Role.BusinessSupport, new(MeetingPurpose.Review, At(10), At(11))),
        new MisinformedTold(3, Day, "The mother, on the telephone."),
        new NationalReferralSettled("trafficking-t1", Day, Referred: true, "The manager", "Reference 17."),
        new PlanGivenByHand(1, "gone", Day),
        new PlanReplyRecorded(1, "gone", PlanReply.Disagrees, Day, "The visits."),
        new ReviewHeldWithoutMeeting(Day, "By telephone."),
        new SafeguardingConcernRaised("c-1", Day, "Seen with a bruise."),
        new Section47Ended(Day, Section47Outcome.NotSubstantiated, "Seen to be an accident."),
        new StrategyDiscussionHeld(Day, Section47: false, "The police held it at once."),
        new ViewsOnPlanRecorded(1, "gone", "Afternoons are better."),
        new ViewsReceived("gone", Day, "Afternoons are better."),
        new VisitMade(Day, ChildSeen: false, SeenAlone: false),
    }.ToDictionary(act => act.GetType());

    [Fact]
    public void Each_act_that_tells_of_what_has_happened_has_a_truth_that_keeps_no_rule() =>
        Assert.Equal(ActJson.Types.Values.Where(Happened).Select(type => type.Name).Order(StringComparer.Ordinal), Truths.Keys.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public void What_has_happened_is_recorded_whatever_rule_it_broke(string packId)
    {
        var pack = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == packId).Pack with { Events = new Dictionary<string, AuthorityEventRule> { [OrderMade.Id] = OrderMade } };
        Assert.All(Truths.Values, truth =>
        {
            Assert.Empty(truth.Check(new(File(pack, truth), pack, pack.Authority.WorkingCalendar(), Day, new("sw-1", Role.SocialWorker))));
            Assert.True(truth.AllowedAfterEnd && truth.AllowedOnHold);
        });
    }

    /// <summary>Whoever ends a case by what they tell says what becomes of what is open.</summary>
    private static OpenItemDecision Left(string matter) => new(matter, "It is left.", "The care plan takes over.");

    private static bool Happened(Type type) => ((Act)RuntimeHelpers.GetUninitializedObject(type)).HasHappened;

    private static DateTimeOffset At(int hour) => Rules.Calendar.LondonTime.At(Day, new(hour, 0));

    /// <summary>A case with two versions of a plan that nobody circulated, of which the second dropped an action; a review that was held without somebody who left.</summary>
    private static CaseFile File(PolicyPack pack, Act truth) => new()
    {
        CaseId = "CIN-1",
        Pack = pack.Reference,
        ReferredOn = new(2026, 1, 5),
        Allocation = new("team-1", WorkerId: null),
        Participants = [new("child", ParticipantKind.Child, true), new("p-1", ParticipantKind.Parent, true)],
        FormerParticipants = [new(new("gone", ParticipantKind.Parent, true), Day)],
        Plans =
        [
            new() { Version = 1, AgreedOn = new(2026, 2, 2), StartsOn = new(2026, 2, 2), Actions = [new("dropped", "sw-1", new(2026, 3, 1), null)] },
            new() { Version = 2, AgreedOn = new(2026, 2, 16), StartsOn = new(2026, 2, 16) },
        ],
        Meetings = [new("r-1", MeetingPurpose.Review, MeetingState.Held, At(8), At(9), "sw-1", Role.SocialWorker, ["p-1"]) { HeldOn = Day, Departed = ["gone"] }],
        Corrections = [new(3, Day)],
        Concerns = [new("trafficking-t1", Day) { Trafficking = true }],
        Enquiries = truth is Section47Ended ? [new(Day)] : null,
        Hold = truth is ChildProtectionPlanEnded ? new(new(2026, 2, 20)) : null,
    };
}
