using CinWorkflows.Cases;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Scenarios.Tests.Register;

/// <summary>A child has one open case, however the second comes about.</summary>
public sealed class SecondCaseScenarios
{
    private static readonly ParticipantDetails Sender =
        new("former-1", ParticipantKind.Agency, "Ash Former", ReceivesPlan: false, "ash@hillingdon.example", "London Borough of Hillingdon");

    [Fact]
    public async Task A_case_is_reopened_beside_another_of_the_same_child_with_its_reason_only()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new ParticipantChanged("child-1", "It was misheard.", Name: "Robyn Example"), OrdinaryCast.Manager);
        await world.DoAsync(new CaseOpenedInError("The sister was meant."), OrdinaryCast.Manager);
        var again = new CaseReopened(world.Today, "It was this child after all.");
        await OpenAsync(world, new CaseOpened(world.Today, new("child-9", "Robyn Example", OrdinaryCast.Child.BornOn, ReceivesPlan: false), OrdinaryCast.Team, null, []));

        await world.RefusedAsync(again, "act.duplicateReason", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(again with { DuplicateReason = "x" }, "duplicateReason", actor: OrdinaryCast.Manager);
        await world.DoAsync(again with { DuplicateReason = "The other one is ended today." }, OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N62_a_child_who_has_an_open_case_is_taken_over_by_transfer_with_its_reason_only()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        var notice = new TransferNotice("E09000017.H-0001.1", "E09000017", world.Today, world.Today, TransferRisk.Standard, "None known.", Sender.Id);
        var received = new CaseOpened(world.Today, OrdinaryCast.Child, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother, OrdinaryCast.Father, Sender], notice);
        Assert.NotNull((await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, received), default)).Receipt);
        await OpenAsync(world, new CaseOpened(world.Today, OrdinaryCast.Child, OrdinaryCast.Team, null, []) { DuplicateReason = "The school referred before the pack came." });
        var accepted = new TransferInDecided(world.Today, TransferInDecision.Accept, world.Today, "The need is as assessed.");

        await world.RefusedAsync(accepted, "act.duplicateReason", actor: OrdinaryCast.Manager);
        await world.DoAsync(accepted with { DuplicateReason = "The other one is ended today." }, OrdinaryCast.Manager);
    }

    private static async Task OpenAsync(CaseWorld world, CaseOpened opened)
    {
        var decision = await world.Host.Register.OpenAsync(new("CIN-OTHER", world.Pack.Id, null, OrdinaryCast.Manager, opened), default);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        await world.Host.SettleAsync();
    }
}
