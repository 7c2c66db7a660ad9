using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>What shows that somebody knows what is kept from them is told to the manager, who looks at the danger and at the restriction (N54).</summary>
public sealed class KnowsAnywayScenarios
{
    public static TheoryData<string, string> Acts => new()
    {
        { "attended", "attended[0]" },
        { "unarranged", "attended[1]" },
        { "signed", "personId" },
        { "given", "personId" },
        { "views on the plan", "personId" },
        { "views", "personId" },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task N54_that_he_knows_of_plan_or_meeting_is_a_danger_that_the_manager_is_told_of_at_any_hour(string what, string field)
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(new DisclosureRestricted("father-1", [DisclosureTopic.Plan, DisclosureTopic.Meetings], "He was convicted of an assault on the mother."), OrdinaryCast.Manager);
        if (what == "attended")
        {
            await ArrangeAgreedAsync(world);
        }

        await world.DoAsync(new PlanAgreed(2, world.Today, await world.OrdinaryPlanAsync(), Consultation: [new("mother-1", "Yes, that helps us."), new("child-1", "Good."), new("school-1", "Agreed, on Tuesdays.")]) { NotConsulted = [new("father-1", "He must not know of it.")] });
        await world.Host.AdvanceToAsync(LondonTime.At(world.Today, new(22, 0)));
        var before = world.SentTo("pat.manager").Count;

        var breach = await world.BreachAsync(Act(what, world), field, "local");

        Assert.True(breach.IsDanger);
        Assert.True(world.SentTo("pat.manager").Count > before);
        Assert.StartsWith("URGENT: ", world.SentTo("pat.manager").Last().Subject, StringComparison.Ordinal);
        Assert.Contains("Sam Example must not be told of", world.SentTo("pat.manager").Last().Text, StringComparison.Ordinal);
        await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "The mother stays with her sister; what is restricted stays."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.AnswerBreach, breach.Id);
    }

    [Fact]
    public async Task N54_two_who_must_not_meet_and_were_at_one_meeting_are_a_danger_too()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        await world.DoAsync(new DisclosureRestricted("father-1", [], "He was convicted of an assault on the mother.", NotWith: ["mother-1"]), OrdinaryCast.Manager);

        var decision = await world.TryAsync(Held(world, Role.LeadProfessional));

        var breach = Assert.Single(decision.Receipt!.Breaches, breach => breach.Field == "attended[1]" && breach.Clause == "local");
        Assert.True(breach.IsDanger);
    }

    [Fact]
    public async Task N54_who_was_told_by_decision_or_knew_before_or_is_kept_from_something_else_is_none()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.GoToAsync($"{world.WorkingDayIn(3):yyyy-MM-dd}");
        await world.DoAsync(new DisclosureRestricted("father-1", [DisclosureTopic.Plan, DisclosureTopic.Moves], "He was convicted of an assault on the mother."), OrdinaryCast.Manager);

        await NoneAsync(world, new PlanReplyRecorded(1, "father-1", PlanReply.Disagrees, world.Today, "The visits."));
        await NoneAsync(world, Held(world, Role.SocialWorker));
        await world.DoAsync(new DisclosureDecided("views-2", "father-1", world.Today, Told: true, "On the telephone, without the plan."));
        await NoneAsync(world, new ViewsReceived("father-1", world.Today, "He says that the afternoons are too short."));
    }

    private static async Task NoneAsync(CaseWorld world, Act act) => Assert.DoesNotContain((await world.TryAsync(act)).Receipt!.Breaches, breach => breach.IsDanger == true);

    private static Act Act(string what, CaseWorld world) => what switch
    {
        "attended" => new MeetingHeld("r1", world.Today, ["father-1", "mother-1", "school-1", "child-1"], "What helps was gone through."),
        "unarranged" => Held(world, Role.SocialWorker),
        "signed" => new PlanReplyRecorded(2, "father-1", PlanReply.Signed, world.Today),
        "given" => new PlanGivenByHand(2, "father-1", world.Today),
        "views on the plan" => new ViewsOnPlanRecorded(2, "father-1", "He says that the visits are too many."),
        _ => new ViewsReceived("father-1", world.Today, "He says that the afternoons are too short."),
    };

    private static MeetingHeld Held(CaseWorld world, Role chair)
    {
        var startsAt = LondonTime.At(world.Today, new(8, 0));
        return new("r9", world.Today, ["mother-1", "father-1", "child-1", "school-1"], "What helps was gone through with all of them.", "sw-1", chair, new(MeetingPurpose.Review, startsAt, startsAt.AddHours(1)));
    }
}
