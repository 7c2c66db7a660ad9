using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N47, N52: a holiday let, a refuge, a relative: the authority there knows, and the case stays here.</summary>
public sealed class TemporaryStayScenarios
{
    private static readonly DateOnly Until = CaseWorld.Day("2026-01-30");

    [Fact]
    public async Task N52_the_authority_there_is_told_on_a_ground_and_plan_and_visits_stay_here()
    {
        await using var world = await StayingAsync();
        Assert.Equal("N49", (await world.DutyAsync(DutyKind.NotifyReceivingAuthority, "t1/stay-2026-01-30")).Clause);
        await world.RefusedAsync(Told(world), "type", "N53");
        await world.ShareAsync();

        await world.DoAsync(Told(world));

        await world.NoDutyAsync(DutyKind.NotifyReceivingAuthority);
        await world.NoDutyAsync(DutyKind.CloseAsTransferred);
        await world.NoDutyAsync(DutyKind.PrepareTransferPack);
        await world.DutyAsync(DutyKind.VisitChild);
        await world.DutyAsync(DutyKind.HoldReview);
        var (file, today) = (await world.FileAsync(), world.Today);
        Assert.True(ResponsibilityLedger.On(file, world.Pack, today).IsOurs, "this authority holds the case");
        Assert.Equal(Moves.Hillingdon, StatutoryLine.On(file, world.Pack, today).Authority);
    }

    [Fact]
    public async Task N52_a_longer_stay_is_told_again_and_one_that_ends_without_a_word_is_asked_about_until_somebody_answers()
    {
        await using var world = await StayingAsync();
        await world.ShareAsync();
        await world.DoAsync(Told(world));
        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, world.Today.AddDays(-1), Until.AddDays(31)) { TemporaryReason = "The house is not ready yet." });
        await world.DutyAsync(DutyKind.NotifyReceivingAuthority, "t1/stay-2026-03-02");
        await world.DoAsync(Told(world));

        await world.GoToAsync("2026-04-30");

        Assert.True((await world.DutyAsync(DutyKind.ReviewTemporaryMove)).IsOverdue(world.Today));
        Assert.True((await world.NoticesAsync(DutyKind.ReviewTemporaryMove)).Count > 8, "again and again: no stay ends in silence");
    }

    [Fact]
    public async Task N47_a_stay_that_lasts_is_handed_over_from_the_day_on_which_the_family_lives_there()
    {
        await using var world = await StayingAsync();
        await world.RefusedAsync(new ReceivingAuthorityNotified(Moves.First, world.Today, NotificationMeans.Hand, "Handed over."), "type", "N47");

        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, world.Today));

        await world.DutyAsync(DutyKind.NotifyReceivingAuthority, "t1/1");
        await world.RefusedAsync(Told(world), "type", "N47");
        Assert.Equal(world.Today, StatutoryLine.On(await world.FileAsync(), world.Pack, world.Today).From);
    }

    [Fact]
    public async Task N47_a_family_that_is_back_is_found_here_again()
    {
        await using var world = await StayingAsync();

        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.Returned, "Back from the refuge."));

        var file = await world.FileAsync();
        Assert.Equal((true, ResponsibilityReason.Returned), (StatutoryLine.On(file, world.Pack, world.Today).IsOurs, StatutoryLine.On(file, world.Pack, world.Today).Why));
        Assert.Equal(Moves.Hillingdon, StatutoryLine.On(file, world.Pack, world.Today.AddDays(-1)).Authority);
    }

    [Fact]
    public async Task N47_a_stay_without_a_reason_or_without_an_end_in_sight_is_no_stay_for_a_while()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var stay = new MoveReported(Moves.First, world.Today, Moves.Hillingdon, world.Today, HasMoved: true, 1, CaseWorld.Day("2031-01-30")) { TemporaryReason = "With the grandmother." };

        await world.RefusedAsync(stay, "temporaryUntil", "N47");
        await world.RefusedAsync(stay with { TemporaryUntil = world.Today.AddMonths(6).AddDays(1) }, "temporaryUntil", "N47");
        stay = stay with { TemporaryUntil = world.Today.AddMonths(6) };
        await world.RefusedAsync(stay with { TemporaryReason = null }, "temporaryReason", "N47");
        await world.RefusedAsync(stay with { TemporaryReason = "Unknown" }, "temporaryReason", "N47");
        await world.RefusedAsync(stay with { TemporaryReason = "Staying." }, "temporaryReason", "N47");
        await world.RefusedAsync(stay with { TemporaryReason = "The family is living there for a short while." }, "temporaryReason", "N47");
        await world.RefusedAsync(stay with { TemporaryUntil = null }, "temporaryReason");
        await world.DoAsync(stay);

        var longer = new MoveConfirmed(Moves.First, world.Today, world.Today, CaseWorld.Day("2031-01-30"));
        await world.RefusedAsync(longer with { TemporaryReason = "The court has not decided." }, "temporaryUntil", "N47");
        await world.RefusedAsync(longer with { TemporaryUntil = world.Today.AddMonths(5) }, "temporaryReason", "N47");
        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, world.Today, stay.TemporaryUntil));
        Assert.Equal(stay.TemporaryUntil, (await world.DutyAsync(DutyKind.ReviewTemporaryMove)).Deadline!.AnchoredOn);
    }

    [Fact]
    public async Task N47_a_clerk_alone_lengthens_no_stay_and_in_the_practitioners_name_once_they_have_confirmed_it()
    {
        await using var world = await StayingAsync();
        var clerk = new Actor("bs-1", Role.BusinessSupport);
        var longer = new MoveConfirmed(Moves.First, world.Today, world.Today, Until.AddDays(31)) { TemporaryReason = "The house is not ready yet." };
        await world.RefusedAsync(longer, "actor.role", actor: clerk);

        var recorded = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(Guid.NewGuid(), clerk, longer) { RecordedFor = "sw-1" }, default);
        Assert.Equal(Until, (await world.DutyAsync(DutyKind.ReviewTemporaryMove)).Deadline!.AnchoredOn);

        await world.DoAsync(new EntryConfirmed(recorded.Receipt!.Sequence));
        Assert.Equal(Until.AddDays(31), (await world.DutyAsync(DutyKind.ReviewTemporaryMove)).Deadline!.AnchoredOn);
    }

    private static async Task<CaseWorld> StayingAsync()
    {
        var world = await Moves.ReportedAsync(temporaryUntil: Until);
        await world.AssessAsync();
        return world;
    }

    private static TemporaryStayNotified Told(CaseWorld world) => new(Moves.First, world.Today, "Rang the duty team; they have the address and our number.");
}
