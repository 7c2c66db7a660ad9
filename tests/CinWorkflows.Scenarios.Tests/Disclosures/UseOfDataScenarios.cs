using CinWorkflows.Cases.Processing;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>What is held about somebody is kept and not used (UK GDPR, article 18).</summary>
public sealed class UseOfDataScenarios
{
    [Fact]
    public async Task What_is_restricted_is_given_to_another_authority_only_with_a_reason_and_lifted_once_they_were_told()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.ShareAsync();
        ProcessingRestricted restricted = new(OrdinaryCast.Mother.Id, ProcessingGround.AccuracyContested, world.Today, "She says that the hospital's letter is about somebody else.", "dpo-1");

        await world.RefusedAsync(restricted, "actor.role", actor: OrdinaryCast.Worker);
        await world.RefusedAsync(restricted with { PersonId = "nobody" }, "personId", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(restricted with { DecidedById = "nobody" }, "act.decidedById", actor: OrdinaryCast.Manager);
        await world.DoAsync(restricted, OrdinaryCast.Manager);
        await world.RefusedAsync(restricted, "personId", actor: OrdinaryCast.Manager);
        var held = Assert.Single(UseOfData.Restricted(await world.FileAsync()));

        await world.RefusedAsync(Moves.Pack(world), "despiteRestriction");
        await world.RefusedAsync(Moves.Pack(world) with { DespiteRestriction = "as discussed" }, "despiteRestriction");
        await world.DoAsync(Moves.Pack(world) with { DespiteRestriction = "The other authority has to know at once how the child is kept safe." });

        ProcessingRestrictionLifted lifted = new(held.Id, world.Today, world.Today, "The letter was put right.", "dpo-1");
        await world.RefusedAsync(lifted with { ToldOn = world.Today.AddDays(1) }, "toldOn", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(lifted with { RestrictionId = held.Id + 1 }, "restrictionId", actor: OrdinaryCast.Manager);
        await world.DoAsync(lifted, OrdinaryCast.Manager);

        Assert.Empty(UseOfData.Restricted(await world.FileAsync()));
        await world.PrepareAsync();
    }

    [Fact]
    public async Task A_pack_of_before_a_restriction_is_given_to_nobody_until_it_is_prepared_anew_with_a_reason()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.ShareAsync();
        await world.PrepareAsync();
        await world.DoAsync(new ProcessingRestricted(OrdinaryCast.Mother.Id, ProcessingGround.AccuracyContested, world.Today, "She says that the hospital's letter is about somebody else.", "dpo-1"), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.PrepareTransferPack);
        await world.RefusedAsync(Moves.Notified(world) with { By = NotificationMeans.Link, Note = null }, "type");

        await world.DoAsync(Moves.Pack(world) with { DespiteRestriction = "The other authority has to know at once how the child is kept safe." });
        await world.NoDutyAsync(DutyKind.PrepareTransferPack);
        await world.DoAsync(Moves.Notified(world));
    }

    [Theory]
    [InlineData("sw-1")]
    [InlineData("sw-2")]
    [InlineData("tm-1")]
    [InlineData("sm-1")]
    [InlineData("bs-1")]
    [InlineData("manager-too")]
    [InlineData("covers-too")]
    [InlineData("gone")]
    public async Task Nobody_but_the_data_protection_officer_decides_about_the_use_of_data(string decidedById)
    {
        await using var world = await Moves.ReportedAsync();
        StaffArrangements officer = new() { DataProtectionOfficer = true };
        await world.Host.Staff.SaveStaffAsync(new("manager-too", "Ira Both", "ira@council.example", OrdinaryCast.Team, [Role.TeamManager]) { Arrangements = officer }, default);
        await world.Host.Staff.SaveStaffAsync(new("covers-too", "Uma Both", "uma@council.example", OrdinaryCast.Team, []) { Arrangements = officer with { Covers = [new("sw-1", world.Today, world.Today)] } }, default);
        await world.Host.Staff.SaveStaffAsync(new("gone", "Oz Gone", "oz@council.example", OrdinaryCast.Team, []) { Arrangements = officer with { LeavesOn = world.Today.AddDays(-1) } }, default);
        ProcessingRestricted restricted = new(OrdinaryCast.Mother.Id, ProcessingGround.AccuracyContested, world.Today, "She says that the hospital's letter is about somebody else.", decidedById);

        await world.RefusedAsync(restricted, decidedById == "gone" ? "act.decidedById" : "decidedById", actor: OrdinaryCast.Manager);
        await world.DoAsync(restricted with { DecidedById = "dpo-1" }, OrdinaryCast.Manager);
        var held = Assert.Single(UseOfData.Restricted(await world.FileAsync()));
        await world.RefusedAsync(new ProcessingRestrictionLifted(held.Id, world.Today, world.Today, "The letter was put right.", decidedById), decidedById == "gone" ? "act.decidedById" : "decidedById", actor: OrdinaryCast.Manager);
    }
}
