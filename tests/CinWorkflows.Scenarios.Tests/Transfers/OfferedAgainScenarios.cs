using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N49: an offer that is repeated and recorded here by hand gives nobody more time who works on the case.</summary>
public sealed class OfferedAgainScenarios
{
    [Fact]
    public async Task N49_an_offer_recorded_by_hand_at_a_lower_risk_is_a_managers_with_the_reason()
    {
        await using var world = await UrgentAsync();
        var limit = (await world.DutyAsync(DutyKind.DecideTransferIn)).Deadline!.Due;
        var again = new TransferInOfferedAgain(world.Today, TransferRisk.Standard, "The father is in prison.");

        await world.RefusedAsync(again with { WhyLower = "Ash Former said so." }, "actor.role", "N49");
        await world.RefusedAsync(again, "whyLower", "N49", OrdinaryCast.Manager);
        Assert.Equal(limit, (await world.DutyAsync(DutyKind.DecideTransferIn)).Deadline!.Due);

        await world.DoAsync(again with { WhyLower = "Ash Former said so." }, OrdinaryCast.Manager);
        Assert.True((await world.DutyAsync(DutyKind.DecideTransferIn)).Deadline!.Due > limit);
    }

    [Theory]
    [InlineData(TransferRisk.Urgent)]
    [InlineData(TransferRisk.Standard)]
    public async Task N49_N60_by_the_exchange_it_is_the_former_authoritys_and_is_taken(TransferRisk risk)
    {
        await using var world = await UrgentAsync();

        var told = new TransferInOfferedAgain(world.Today, risk, "As they assess it now.", (await world.FileAsync()).TransferIn!.Received + 1);
        await world.FoundAsync(told);
        Assert.Equal(risk, (await world.FileAsync()).TransferIn!.Risk);
    }

    [Fact]
    public async Task N49_an_equal_risk_is_recorded_by_the_worker()
    {
        await using var world = await UrgentAsync();

        await world.DoAsync(new TransferInOfferedAgain(world.Today, TransferRisk.Urgent, "Nothing has changed."));
    }

    private static async Task<CaseWorld> UrgentAsync()
    {
        var world = await TransferInScenarios.ReceivedAsync();
        await world.DoAsync(new TransferInOfferedAgain(world.Today, TransferRisk.Urgent, "The father knows the address."));
        return world;
    }
}
