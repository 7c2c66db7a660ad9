using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Corrections;

/// <summary>Attempts to decide in somebody else's name, by putting right what they decided.</summary>
public sealed class CorrectedDecisionScenarios
{
    [Fact]
    public async Task N23_who_held_the_case_lately_makes_no_exception_of_what_another_manager_agreed()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        var other = new Actor("tm-2", Role.TeamManager);
        await world.Host.Staff.SaveStaffAsync(new(other.Id, "Toni Manager", "toni.manager@council.example", OrdinaryCast.Team, [other.Role]), default);
        await world.ReachReviewAsync();
        await world.DoAsync(new WorkerAssigned("tm-1", "The worker is ill."), OrdinaryCast.ServiceManager);
        await world.DoAsync(new WorkerAssigned("sw-1", "The worker is back."), OrdinaryCast.ServiceManager);
        await world.GoToAsync($"{world.WorkingDayIn(1):yyyy-MM-dd}");
        var agreed = new ReviewIntervalAgreed(new(3, Unit.Months), world.Today);
        await world.DoAsync(agreed, other);
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;
        var corrected = new EntriesCorrected(
            [new((await world.FileAsync()).Sequence, agreed with { Every = new(11, Unit.Months), ExceptionalReason = "Robin is with an aunt in Leeds until the summer, and is well." })],
            "The interval was wrong.");

        await world.RefusedAsync(corrected, "corrections[0].replacement", actor: OrdinaryCast.Manager);

        Assert.Equal(due, (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due);
        await world.DoAsync(new EntriesCorrected([new((await world.FileAsync()).Sequence, agreed with { Every = new(2, Unit.Months) })], "I had agreed two months."), other);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N25_N34_H22_H32_who_raised_a_concern_does_not_say_for_the_manager_that_nothing_follows(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises were seen."), OrdinaryCast.Manager);
        var discussed = new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: true, "The threshold may be met.");
        await world.DoAsync(discussed, OrdinaryCast.ServiceManager);
        var entry = (await world.FileAsync()).Sequence;

        await world.RefusedAsync(new EntriesCorrected([new(entry, discussed with { StrategyDiscussion = false })], "No discussion is needed."), "corrections[0].replacement", actor: OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.HoldStrategyDiscussion);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N24_H21_who_holds_the_case_and_gives_it_away_for_a_minute_takes_back_no_limit_meanwhile(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.DoAsync(new CircumstancesChanged(world.Today, "The father has moved back in."), new("sw-2", Role.SocialWorker));
        var changed = (await world.FileAsync()).Sequence;
        await world.DoAsync(new WorkerAssigned("tm-1", "The worker is ill."), OrdinaryCast.ServiceManager);
        var withdrawn = new EntriesCorrected([new(changed, null)], "It was another family's.");
        await world.RefusedAsync(withdrawn, "actor.id", actor: OrdinaryCast.Manager);

        await world.DoAsync(new WorkerAssigned("sw-1", "I am on leave."), OrdinaryCast.Manager);
        await world.RefusedAsync(withdrawn, "actor.id", actor: OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.HoldEarlyReview);
        await world.GoToAsync($"{world.WorkingDayIn(1):yyyy-MM-dd}");
        await world.DoAsync(withdrawn, OrdinaryCast.Manager);
    }
}
