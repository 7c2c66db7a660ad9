using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Review;

/// <summary>Attempts to agree an exception with oneself, or with words that repeat the clause (N23, N30, H28).</summary>
public sealed class ExceptionScenarios
{
    private const string Why = "Robin is with an aunt in Leeds until the summer, and is well.";

    [Fact]
    public async Task N23_whoever_gives_the_case_away_for_a_minute_agrees_no_longer_interval_on_it()
    {
        await using var world = await HeldByTheManagerAsync("northamptonshire");
        var agreed = new ReviewIntervalAgreed(new(11, Unit.Months), world.Today, Why);
        await world.RefusedAsync(agreed, "actor.id", actor: OrdinaryCast.Manager);

        await world.DoAsync(new WorkerAssigned("sw-1", "I am on leave."), OrdinaryCast.Manager);
        await world.RefusedAsync(agreed, "actor.id", actor: OrdinaryCast.Manager);
        await world.GoToAsync($"{world.WorkingDayIn(60):yyyy-MM-dd}");

        await world.RefusedAsync(agreed with { On = world.Today }, "actor.id", "N23", OrdinaryCast.Manager);
        await world.DoAsync(agreed with { On = world.Today, Every = new(3, Unit.Months), ExceptionalReason = null }, OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N23_H20_nor_does_whoever_held_it_that_day_decide_anything_else_on_it(string pack)
    {
        await using var world = await HeldByTheManagerAsync(pack);
        await world.DoAsync(new WorkerAssigned("sw-1", "I am on leave."), OrdinaryCast.Manager);
        var agreed = new ReviewIntervalAgreed(new(2, Unit.Months), world.Today);

        await world.RefusedAsync(agreed, "actor.id", actor: OrdinaryCast.Manager);
        await world.GoToAsync($"{world.WorkingDayIn(1):yyyy-MM-dd}");

        await world.DoAsync(agreed with { On = world.Today }, OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire", "N30")]
    [InlineData("hillingdon", "H28")]
    public async Task N30_H28_nor_does_who_held_it_lately_acknowledge_a_longer_term_need_and_nobody_by_repeating_the_clause(string pack, string clause)
    {
        await using var world = await HeldByTheManagerAsync(pack);
        await world.DoAsync(new WorkerAssigned("sw-1", "I am on leave."), OrdinaryCast.Manager);
        var plan = await world.OrdinaryPlanAsync() with { LongTermReason = "A lifelong disability." };
        await world.DoAsync(new PlanAgreed(2, world.Today, plan, Consultation: [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")]));
        await world.GoToAsync($"{world.WorkingDayIn(7):yyyy-MM-dd}");

        await world.RefusedAsync(new LongTermNeedAcknowledged(world.Today, "A lifelong disability."), "actor.id", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(new LongTermNeedAcknowledged(world.Today, "Long-term support is needed."), "reason", clause, OrdinaryCast.ServiceManager);
        await world.DoAsync(new LongTermNeedAcknowledged(world.Today, "A lifelong disability."), OrdinaryCast.ServiceManager);
    }

    [Fact]
    public async Task N23_nor_does_who_led_it_until_they_were_taken_off_the_case()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ParticipantAdded(new("tm-1", ParticipantKind.Agency, "Pat Manager", ReceivesPlan: false, Organisation: "Family centre")) { NoCopyReason = "Reads it on the case." });
        await world.DoAsync(new LeadProfessionalNamed("tm-1"), OrdinaryCast.ServiceManager);
        await world.DoAsync(new ParticipantLeft("tm-1", "Leads another family's support now."));

        await world.RefusedAsync(new ReviewIntervalAgreed(new(11, Unit.Months), world.Today, Why), "actor.id", "N23", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N23_nor_does_who_held_it_until_it_was_put_right_that_it_was_given_to_them()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new WorkerAssigned("tm-1", "The worker is ill."), OrdinaryCast.Manager);
        var correction = new EntriesCorrected([new((await world.FileAsync()).Sequence, null)], "It was to be another case.");
        await world.RefusedAsync(correction, "actor.id", actor: OrdinaryCast.Manager);
        await world.DoAsync(correction, OrdinaryCast.ServiceManager);
        Assert.Equal("sw-1", (await world.FileAsync()).Allocation.WorkerId);

        await world.RefusedAsync(new ReviewIntervalAgreed(new(2, Unit.Months), world.Today), "actor.id", actor: OrdinaryCast.Manager);
        await world.GoToAsync($"{world.WorkingDayIn(1):yyyy-MM-dd}");

        await world.RefusedAsync(new ReviewIntervalAgreed(new(11, Unit.Months), world.Today, Why), "actor.id", "N23", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N23_what_is_agreed_within_the_limit_is_never_longer_than_the_limit()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync("2026-06-01");
        await world.ReachReviewAsync();
        var asOf = CaseWorld.Day("2026-06-01");
        Assert.Equal(asOf.AddMonths(3), asOf.AddDays(92));
        await world.DoAsync(new ReviewIntervalAgreed(new(92, Unit.CalendarDays), asOf), OrdinaryCast.Manager);
        await world.GoToAsync("2026-08-31");
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        var held = (await world.FileAsync()).LastHeldReview!.HeldOn!.Value;
        Assert.True(held.AddMonths(3) < held.AddDays(92), $"{held:yyyy-MM-dd} has three months of 92 days.");

        Assert.Equal(held.AddMonths(3), (await world.DutyAsync(DutyKind.HoldReview, "2")).Deadline!.Due);
    }

    [Theory]
    [InlineData("As agreed with the family.")]
    [InlineData("Exceptional circumstances.")]
    [InlineData("Agreed with the family, due to exceptional circumstances")]
    [InlineData("A longer interval is agreed.")]
    [InlineData("Both parents and the manager are happy with it.")]
    public async Task N23_words_that_repeat_the_clause_are_no_exceptional_circumstances(string words)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();

        await world.RefusedAsync(new ReviewIntervalAgreed(new(11, Unit.Months), world.Today, words), "exceptionalReason", "N23", OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("The family is abroad for the year.")]
    [InlineData("Stable since 2024; the school sees her daily.")]
    public async Task N23_what_says_a_circumstance_is_taken(string words)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();

        await world.DoAsync(new ReviewIntervalAgreed(new(11, Unit.Months), world.Today, words), OrdinaryCast.Manager);
    }

    private static async Task<CaseWorld> HeldByTheManagerAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.DoAsync(new WorkerAssigned("tm-1", "The worker is ill."), OrdinaryCast.ServiceManager);
        return world;
    }
}
