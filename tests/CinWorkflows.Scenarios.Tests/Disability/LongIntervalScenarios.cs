using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Disability;

/// <summary>Nobody agrees to see a child less often while a danger is open, and what was agreed stands only while somebody who agreed is there (N23, N38, N41, H20).</summary>
public sealed class LongIntervalScenarios
{
    public static TheoryData<string, string, string> Dangers => new()
    {
        { "northamptonshire", "concern", "N25" },
        { "northamptonshire", "strategy discussion", "N34" },
        { "northamptonshire", "enquiry", "N34" },
        { "hillingdon", "concern", "H22" },
        { "hillingdon", "enquiry", "H32" },
    };

    [Theory]
    [MemberData(nameof(Dangers))]
    public async Task N23_N38_H20_no_long_interval_is_agreed_while_a_danger_is_open(string pack, string danger, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await OpenAsync(world, danger);

        await world.RefusedAsync(Agreed(world), "kind", clause, OrdinaryCast.Manager);
        if (pack == "northamptonshire")
        {
            await world.RefusedAsync(new ReviewIntervalAgreed(new(11, Unit.Months), world.Today, "Robin is at boarding school until July and sees his mother at weekends."), "exceptionalReason", clause, OrdinaryCast.Manager);
        }

        await world.DoAsync(new ReviewIntervalAgreed(new(1, Unit.Months), world.Today), OrdinaryCast.Manager);
        await CloseAsync(world, danger);
        await world.DoAsync(Agreed(world), OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N38_H20_what_nobody_agrees_to_who_is_there_is_agreed_anew_and_the_procedure_s_interval_holds_until_then(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var within = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;
        await world.DoAsync(Agreed(world), OrdinaryCast.Manager);
        Assert.True((await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due > within);

        await world.DoAsync(new ParticipantLeft("mother-1", "She died on Sunday."));

        Assert.Equal(world.Today.AddMonths(3) < within ? world.Today.AddMonths(3) : within, (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due);
        var anew = await world.DutyAsync(DutyKind.AgreeArrangements);
        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 5), anew.Deadline!.Due);
        await world.RefusedAsync(Agreed(world), "agreedBy", actor: OrdinaryCast.Manager);
        await world.DoAsync(Agreed(world) with { AgreedBy = "father-1" }, OrdinaryCast.Manager);
        Assert.True((await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due > within);
    }

    [Fact]
    public async Task N38_while_one_of_those_who_agreed_is_there_it_stands()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(Agreed(world) with { AlsoAgreed = ["father-1"] }, OrdinaryCast.Manager);
        var agreed = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;

        await world.DoAsync(new ParticipantLeft("mother-1", "She died on Sunday."));

        Assert.Equal(agreed, (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due);
        Assert.Null((await world.FileAsync()).Regime.UnagreedSince);
    }

    private static async Task OpenAsync(CaseWorld world, string danger)
    {
        if (danger == "enquiry")
        {
            await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, "Police and health look into it with us."), OrdinaryCast.Manager);
            return;
        }

        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises were seen."));
        if (danger == "strategy discussion")
        {
            await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: true, "It is serious."), OrdinaryCast.Manager);
        }
    }

    private static Task CloseAsync(CaseWorld world, string danger) => world.DoAsync(
        danger switch
        {
            "enquiry" => new Section47Ended(world.Today, Section47Outcome.NotSubstantiated, "It was an accident."),
            "concern" => new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: false, "The bruise was from football; the club confirms it."),
            _ => (Act)new StrategyDiscussionHeld(world.Today, Section47: false, "The threshold is not met."),
        },
        OrdinaryCast.Manager);

    private static RegimeChosen Agreed(CaseWorld world) => new(RegimeKind.AgreedWithFamily, world.Today, new(11, Unit.Months), null, [], "mother-1", "The family manages well.")
    {
        DisabilityEvidence = "Cerebral palsy: page 4 of the assessment.",
        EvidencedOn = new(2025, 9, 12),
        EvidencedBy = "The community paediatrician",
        AgreedOn = world.Today,
        ReviewBy = world.Today.AddMonths(11),
    };
}
