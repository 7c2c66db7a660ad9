using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Disability;

/// <summary>What was agreed with the family until a day is agreed anew, or holds no longer (N38, H20).</summary>
public sealed class ArrangementsOverScenarios
{
    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N38_H20_a_review_that_says_nothing_of_the_arrangements_does_not_prolong_them(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var by = world.WorkingDayIn(160);
        await world.DoAsync(Agreed(world, by), OrdinaryCast.Manager);
        var duty = await world.DutyAsync(DutyKind.AgreeArrangements);
        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(by, 5), duty.Deadline!.Due);
        Assert.True((await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due <= by);
        await world.GoToAsync($"{by:yyyy-MM-dd}");

        await HeldAsync(world);

        Assert.Equal(world.Today.AddMonths(3), (await world.DutyAsync(DutyKind.HoldReview, "2")).Deadline!.Due);
        await world.DutyAsync(DutyKind.AgreeArrangements);
        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: true));
        var visit = (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due;
        var next = world.Today.AddMonths(10);
        await world.DoAsync(Agreed(world, next) with { AgreedOn = world.Today }, OrdinaryCast.Manager);
        Assert.Equal(world.Today.AddMonths(5), (await world.DutyAsync(DutyKind.HoldReview, "2")).Deadline!.Due);
        Assert.True((await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due > visit);
        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(next, 5), (await world.DutyAsync(DutyKind.AgreeArrangements)).Deadline!.Due);
    }

    [Fact]
    public async Task N38_what_was_agreed_more_often_than_the_procedure_asks_goes_on_so()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var by = world.WorkingDayIn(40);
        await world.DoAsync(Agreed(world, by) with { ReviewEvery = new(1, Unit.Months), VisitEvery = new(1, Unit.Weeks) }, OrdinaryCast.Manager);
        await world.GoToAsync($"{by:yyyy-MM-dd}");

        await HeldAsync(world);

        Assert.Equal(world.Today.AddMonths(1), (await world.DutyAsync(DutyKind.HoldReview, "2")).Deadline!.Due);
    }

    [Theory]
    [InlineData("northamptonshire", "N38")]
    [InlineData("hillingdon", "H20")]
    public async Task N38_H20_nor_are_they_prolonged_on_the_agreement_of_before(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var (agreed, first) = (world.Today, Agreed(world, world.WorkingDayIn(70)));
        await world.DoAsync(first, OrdinaryCast.Manager);
        await world.GoToAsync($"{world.WorkingDayIn(14):yyyy-MM-dd}");
        var again = first with { On = world.Today };
        await world.DoAsync(again, OrdinaryCast.Manager);

        await world.RefusedAsync(again with { ReviewBy = first.ReviewBy!.Value.AddMonths(2), AgreedOn = agreed.AddDays(-1) }, "agreedOn", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(again with { ReviewBy = first.ReviewBy!.Value.AddMonths(2) }, "agreedOn", clause, OrdinaryCast.Manager);
        await world.DoAsync(again with { ReviewBy = first.ReviewBy!.Value.AddMonths(2), AgreedOn = world.Today }, OrdinaryCast.Manager);
    }

    /// <summary>Arrangements with reviews every five months and visits every ten weeks, as far as there is time until a day.</summary>
    private static RegimeChosen Agreed(CaseWorld world, DateOnly by) =>
        new(RegimeKind.AgreedWithFamily, world.Today, by < world.Today.AddMonths(5) ? new(1, Unit.Months) : new(5, Unit.Months), new(by < world.Today.AddMonths(5) ? 4 : 10, Unit.Weeks), [], "mother-1", "The family manages well.")
        {
            DisabilityEvidence = "Cerebral palsy: page 4 of the assessment.",
            EvidencedOn = new(2025, 9, 12),
            EvidencedBy = "The community paediatrician",
            AgreedOn = world.Today,
            ReviewBy = by,
        };

    private static async Task HeldAsync(CaseWorld world)
    {
        if (world.Pack.Id == "hillingdon")
        {
            await world.DoAsync(new ReviewChairAgreed(Role.LeadProfessional, "sw-1"), OrdinaryCast.Manager);
        }

        await world.DoAsync(new MeetingHeld(
            "r1", world.Today, ["mother-1", "father-1", "school-1", "child-1"], "How things are was talked through.", "sw-1", world.Pack.Id == "hillingdon" ? Role.LeadProfessional : Role.SocialWorker,
            new(MeetingPurpose.Review, LondonTime.At(world.Today, new(8, 30)), LondonTime.At(world.Today, new(9, 30)))));
    }
}
