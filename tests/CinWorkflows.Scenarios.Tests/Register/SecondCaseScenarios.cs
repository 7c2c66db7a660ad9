using CinWorkflows.Cases;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Scenarios.Tests.Register;

/// <summary>A child has one open case, however the second comes about.</summary>
public sealed class SecondCaseScenarios
{
    /// <summary>A date of birth for which nobody mistypes the child's.</summary>
    private static readonly DateOnly OtherDay = new(2012, 3, 9);

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

    [Fact]
    public async Task A_date_of_birth_or_a_name_put_right_that_shows_another_open_case_of_the_same_child_needs_the_reason_for_both()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await OpenAsync(world, TwinOf(OtherDay));
        var born = new ParticipantChanged("child-1", "The passport was seen.", BornOn: OtherDay);

        await world.RefusedAsync(born, "act.duplicateReason", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(born with { DuplicateReason = "x" }, "duplicateReason", actor: OrdinaryCast.Manager);
        await world.DoAsync(born with { BornOn = OtherDay.AddMonths(5).AddDays(13) }, OrdinaryCast.Manager);
        await world.DoAsync(born with { DuplicateReason = "The other one is ended today." }, OrdinaryCast.Manager);
        await world.DoAsync(new ParticipantChanged("mother-1", "It was misheard.", Name: "Alex Example-Hart"), OrdinaryCast.Manager);
    }

    [Fact]
    public async Task An_unborn_child_who_was_born_on_the_day_of_another_open_case_has_two_with_the_reason_only()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        var expected = new CaseOpened(world.Today, OrdinaryCast.Child with { BornOn = world.Today.AddDays(40) }, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother]);
        Assert.NotNull((await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, expected), default)).Receipt);
        await OpenAsync(world, TwinOf(world.Today));
        var birth = new ChildBorn(world.Today, OrdinaryCast.Child.Name);

        await world.RefusedAsync(birth, "act.duplicateReason", actor: OrdinaryCast.Manager);
        await world.DoAsync(birth with { DuplicateReason = "The hospital referred again." }, OrdinaryCast.Manager);
    }

    [Fact]
    public async Task A_corrected_opening_or_ending_that_leaves_two_open_cases_of_one_child_needs_the_reason_for_both()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        var opened = new CaseOpened(world.Today, OrdinaryCast.Child, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother]);
        Assert.NotNull((await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, opened), default)).Receipt);
        await OpenAsync(world, TwinOf(OtherDay));
        var corrected = new EntriesCorrected(
            [new(1, opened with { Child = OrdinaryCast.Child with { BornOn = OtherDay } })], "The passport was seen.");

        await world.RefusedAsync(corrected, "act.duplicateReason", actor: OrdinaryCast.Manager);
        await world.DoAsync(new CaseOpenedInError("The sister was meant."), OrdinaryCast.Manager);
        await world.DoAsync(corrected, OrdinaryCast.Manager);
        var ending = (await world.FileAsync()).Sequence - 1;
        var undone = new EntriesCorrected([new(ending, null)], "It was this child after all.");
        await world.RefusedAsync(undone, "act.duplicateReason", actor: OrdinaryCast.ServiceManager);
        await world.DoAsync(undone with { DuplicateReason = "The other one is ended today." }, OrdinaryCast.ServiceManager);
    }

    private static CaseOpened TwinOf(DateOnly bornOn) => new(
        CaseWorld.Day("2026-01-05"), new("child-9", OrdinaryCast.Child.Name, bornOn, ReceivesPlan: false), OrdinaryCast.Team, null, []);

    private static async Task OpenAsync(CaseWorld world, CaseOpened opened)
    {
        var decision = await world.Host.Register.OpenAsync(new("CIN-OTHER", world.Pack.Id, null, OrdinaryCast.Manager, opened), default);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        await world.Host.SettleAsync();
    }
}
