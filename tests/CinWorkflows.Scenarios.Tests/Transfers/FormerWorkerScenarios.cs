using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N62: the former authority's worker comes to the meeting after the move, and to nothing else of the case.</summary>
public sealed class FormerWorkerScenarios
{
    private static readonly string Former = TransferInScenarios.Sender.Id;

    [Fact]
    public async Task N26_N62_the_former_worker_is_asked_for_no_views_on_a_review_and_that_they_gave_none_is_no_breach()
    {
        await using var world = await TakenOverAsync(TransferInScenarios.Sender);
        var start = await ArrangeReviewAsync(world);

        await world.DutyAsync(DutyKind.ObtainViews, $"1/{OrdinaryCast.School.Id}");
        await world.NoDutyAsync(DutyKind.ObtainViews, $"1/{Former}");

        await world.Host.AdvanceToAsync(start.AddHours(2));
        var held = await world.TryAsync(new MeetingHeld("r1", world.Today, [OrdinaryCast.Mother.Id], "It goes on."));
        Assert.Contains(OrdinaryCast.School.Id, Assert.Single(held.Receipt!.Breaches, breach => breach.Clause == world.Pack.Review.ViewsClause).Rule, StringComparison.Ordinal);
        Assert.DoesNotContain(held.Receipt.Breaches, breach => breach.Rule.Contains(Former, StringComparison.Ordinal));
        Assert.DoesNotContain(world.SentTo("ash@"), message => message.Kind == MessageKind.ViewsRequest);
    }

    [Fact]
    public async Task H33_N62_the_former_worker_gets_no_record_of_a_review()
    {
        await using var world = await TakenOverAsync(await CaseWorld.HillingdonAsync(), TransferInScenarios.Sender, "E06000061");
        await world.FulfilAsync(DutyKind.AgreeReviewChair, "1");
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.FulfilAsync(DutyKind.RecordReviewOutcome, "1");
        await world.GoToAsync($"{world.WorkingDayIn(3):yyyy-MM-dd}");

        Assert.Contains(world.Sent, message => message.Kind == MessageKind.ReviewRecord);
        Assert.DoesNotContain(world.SentTo("ash@"), message => message.Kind == MessageKind.ReviewRecord);
    }

    [Fact]
    public async Task N56_N62_of_the_next_move_the_former_worker_is_told_nothing_and_briefs_nobody()
    {
        await using var world = await TakenOverAsync(TransferInScenarios.Sender);
        await world.DoAsync(new MoveReported(Moves.First, world.Today, Moves.Kent, world.Today, HasMoved: true, 1));
        string[] told = [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id, OrdinaryCast.School.Id];
        await world.DoAsync(Moves.Assessment(world, new(NobodyIsKept: false, [.. told.Select(id => new MayKnow(id, MayBeTold: true))])));

        await world.DutyAsync(DutyKind.BriefCounterpart, $"t1/{OrdinaryCast.School.Id}");
        await world.NoDutyAsync(DutyKind.BriefCounterpart, $"t1/{Former}");
        Assert.Contains(world.Sent, message => message.Kind == MessageKind.TransferNews);
        Assert.DoesNotContain(world.SentTo("ash@"), message => message.Kind == MessageKind.TransferNews);
    }

    [Fact]
    public async Task N26_a_former_worker_to_whom_people_here_give_the_plan_is_asked_like_anybody()
    {
        await using var world = await TakenOverAsync(TransferInScenarios.Sender with { ReceivesPlan = true });
        await ArrangeReviewAsync(world);

        await world.DutyAsync(DutyKind.ObtainViews, $"1/{Former}");
    }

    private static async Task<CaseWorld> TakenOverAsync(ParticipantDetails sender) => await TakenOverAsync(await CaseWorld.NorthamptonshireAsync(), sender, Moves.Hillingdon);

    private static async Task<CaseWorld> TakenOverAsync(CaseWorld world, ParticipantDetails sender, string from)
    {
        var notice = new TransferNotice($"{from}.H-0001.1", from, world.Today, world.Today, TransferRisk.Standard, "None known.", Former)
        {
            Plan = new(new(2025, 10, 1), new(2026, 9, 30), new Period(2, Unit.Weeks), new(2025, 11, 10), new(2025, 12, 29)),
        };
        var decision = await TransferInScenarios.OpenAsync(world, notice, sender);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        await world.DoAsync(new TransferInDecided(world.Today, TransferInDecision.Accept, world.Today, "The need is as assessed."), OrdinaryCast.Manager);
        return world;
    }

    private static async Task<DateTimeOffset> ArrangeReviewAsync(CaseWorld world)
    {
        var start = LondonTime.At(world.WorkingDayIn(7), new(16, 0));
        await world.DoAsync(new MeetingArranged(
            "r1", MeetingPurpose.Review, start, start.AddHours(1), new("Town Hall", "Bus", "None needed", "After school"), "sw-1", Role.SocialWorker, [OrdinaryCast.Mother.Id]));
        return start;
    }
}
