using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N49, N57: the clocks of a move run by its risk, so nobody who works on it gives themselves more time, and the other side hears of each change.</summary>
public sealed class RiskAssessedAgainScenarios
{
    [Theory]
    [InlineData(TransferRisk.Urgent, TransferRisk.Standard)]
    [InlineData(TransferRisk.Urgent, TransferRisk.Raised)]
    [InlineData(TransferRisk.Raised, TransferRisk.Standard)]
    public async Task N49_a_lower_risk_is_a_managers_with_the_reason(TransferRisk was, TransferRisk lower)
    {
        await using var world = await Moves.NotifiedAsync(was);
        var limit = (await world.DutyAsync(DutyKind.ObtainAcceptance)).Deadline!.Due;
        var again = Again(world, lower);

        await world.RefusedAsync(again with { WhyLower = "The father is in prison." }, "actor.role", "N49");
        await world.RefusedAsync(again, "whyLower", "N49", OrdinaryCast.Manager);
        Assert.Equal(limit, (await world.DutyAsync(DutyKind.ObtainAcceptance)).Deadline!.Due);

        await world.DoAsync(again with { WhyLower = "The father is in prison." }, OrdinaryCast.Manager);
        Assert.True((await world.DutyAsync(DutyKind.ObtainAcceptance)).Deadline!.Due > limit);
        await world.DutyAsync(DutyKind.TellMisinformed);
    }

    [Theory]
    [InlineData(TransferRisk.Raised)]
    [InlineData(TransferRisk.Urgent)]
    [InlineData(TransferRisk.Standard)]
    public async Task N49_N57_an_equal_or_higher_risk_is_the_workers_and_whoever_was_offered_the_child_by_hand_is_told_by_a_person(TransferRisk risk)
    {
        await using var world = await Moves.NotifiedAsync();

        await world.DoAsync(Again(world, risk));

        Assert.NotNull((await world.DutyAsync(DutyKind.TellMisinformed)).Deadline);
    }

    [Fact]
    public async Task N49_before_the_offer_too_a_lower_risk_gives_no_more_time_by_the_workers_hand_and_nobody_has_to_be_told()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync(TransferRisk.Urgent);
        var lower = Again(world, TransferRisk.Standard) with { WhyLower = "The father is in prison." };

        await world.RefusedAsync(lower, "actor.role", "N49");
        await world.DoAsync(lower, OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }

    [Fact]
    public async Task N49_N57_by_the_exchange_the_other_side_hears_of_it_at_once_and_nobody_tells_it_twice()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.ShareAsync();
        await world.PrepareAsync();
        await world.DoAsync(new ReceivingAuthorityNotified(Moves.First, world.Today, NotificationMeans.Exchange));
        var (before, again) = (await world.FileAsync(), Again(world, TransferRisk.Urgent));

        await world.DoAsync(again);

        await world.NoDutyAsync(DutyKind.TellMisinformed);
        var order = Assert.Single(Workflows.Exchange.ExchangeOrders.Of(again, before, await world.FileAsync(), OrdinaryCast.Manager));
        Assert.Equal((Moves.First, ExchangeKind.Restriction), (order.Transfer, order.Kind));
    }

    [Fact]
    public async Task N49_what_the_former_authority_tells_of_the_risk_moves_the_limits_here()
    {
        await using var world = await TransferInScenarios.ReceivedAsync();
        var limit = (await world.DutyAsync(DutyKind.DecideTransferIn)).Deadline!.Due;

        var told = new TransferInRestricted(world.Today, [], 1) { Risk = TransferRisk.Urgent, RiskNote = "The father knows the address." };
        await world.FoundAsync(told);

        Assert.True((await world.DutyAsync(DutyKind.DecideTransferIn)).Deadline!.Due < limit);
    }

    private static MoveAssessed Again(CaseWorld world, TransferRisk risk) =>
        new(Moves.First, world.Today, risk, "The grandparents are no longer near.", "The father may look for the family.", MayKnow: new(NobodyIsKept: true));
}
