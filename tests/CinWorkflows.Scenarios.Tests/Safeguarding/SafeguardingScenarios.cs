using CinWorkflows.Cases;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Safeguarding;

public sealed class SafeguardingScenarios
{
    [Fact]
    public async Task N25_a_concern_reaches_the_manager_at_once_also_on_a_Saturday_night()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.Host.AdvanceToAsync(LondonTime.At(world.Pack.Authority.WorkingCalendar().NextWorkingDay(world.Today).AddDays((6 - (int)world.Today.DayOfWeek + 7) % 7), new(23, 0)));
        var before = world.SentTo("pat.manager").Count;

        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises were seen."));

        Assert.Equal(before + 1, world.SentTo("pat.manager").Count);
        Assert.DoesNotContain("Bruises", world.SentTo("pat.manager").Last().Subject);
        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "c1");
    }

    [Fact]
    public async Task N25_without_an_answer_it_goes_to_the_service_manager_and_the_discussion_may_ask_for_a_strategy_discussion()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises were seen."));
        await world.GoToAsync("2026-01-06");
        Assert.Single(world.SentTo("lee.director"));

        await world.RefusedAsync(new SafeguardingConcernDiscussed("c1", world.Today, true, "Serious."), "actor.role", "N25");
        await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, true, "Serious."), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.DiscussSafeguardingConcern);
        await world.DutyAsync(DutyKind.HoldStrategyDiscussion);
    }

    [Theory]
    [InlineData("northamptonshire", "N1")]
    [InlineData("hillingdon", "H1")]
    public async Task N1_H1_a_child_protection_plan_holds_the_case_at_any_moment_and_its_end_lets_it_go_on(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();

        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));

        Assert.Equal(CaseStage.OnHold, (await world.FileAsync()).Stage);
        Assert.Equal([DutyKind.ResolveHold], (await world.ViewAsync()).Duties.Select(duty => duty.Duty.Kind));
        await world.RefusedAsync(new PlanCirculated(1, world.Today), "act.type", clause);

        // What happens is recorded on hold too: a visit, and a concern that somebody has to hear of.
        await world.DoAsync(new VisitMade(world.Today, true, true));
        await world.DoAsync(new SafeguardingConcernRaised("held", world.Today, "Seen with a bruise."));
        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "held");
        await world.DoAsync(new SafeguardingConcernDiscussed("held", world.Today, StrategyDiscussion: false, "The conference knows of it."), OrdinaryCast.Manager);

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(120));
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));
        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 10), (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due);
    }

    [Fact]
    public async Task N1_a_case_on_hold_may_be_ended_by_the_manager()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));

        await world.RefusedAsync(new CaseEndedForChildProtection(world.Today, "Taken over."), "actor.role", "N32");
        await world.DoAsync(new CaseEndedForChildProtection(world.Today, "Taken over."), OrdinaryCast.Manager);

        Assert.Equal(EndingReason.ChildProtection, (await world.FileAsync()).Ending!.Reason);
    }

    [Fact]
    public async Task N46_a_child_who_becomes_looked_after_leaves_the_procedure_and_meetings_are_withdrawn()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var startsAt = LondonTime.At(world.WorkingDayIn(7), new(16, 0));
        await world.DoAsync(new MeetingArranged(
            "r1", MeetingPurpose.Review, startsAt, startsAt.AddHours(1), new("Family centre", "Taxi", "Crèche", "After school"), "sw-1", Role.SocialWorker, ["mother-1"]));

        await world.DoAsync(new BecameLookedAfter(world.Today, [new("meeting/r1", "It is not held.", "The care plan takes over."), new("action/a1", "It is left.", "The care plan takes over.")]));

        Assert.Equal(EndingReason.LookedAfter, (await world.FileAsync()).Ending!.Reason);
        Assert.Equal("Cancel", $"{world.SentTo("alex").Last(message => message.Invitation is not null).Invitation!.Method}");
    }
}
