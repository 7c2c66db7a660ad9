using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>Of whom something is restricted on a brother's or sister's case, they are not told of a move, and get no plan, before somebody has decided what holds here.</summary>
public sealed class RestrictedOnASiblingScenarios
{
    private static readonly string Matter = $"{InformedPerson.Elsewhere("CIN-SISTER")}/{OrdinaryCast.Father.Id}";

    [Fact]
    public async Task N54_N61_nobody_is_told_of_a_move_while_it_is_undecided_what_holds_here()
    {
        await using var world = await Moves.ReportedAsync();
        await FindAsync(world);

        await world.RefusedAsync(Moves.Assessment(world, new(NobodyIsKept: true)), "mayKnow");

        await world.DoAsync(Decided(world));
        await world.DoAsync(Moves.Assessment(world, new(NobodyIsKept: true)));
    }

    [Fact]
    public async Task N54_N57_nothing_is_handed_on_while_it_is_undecided_what_holds_here()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.ShareAsync();
        await world.PrepareAsync();
        await FindAsync(world);
        var notified = Moves.Notified(world);

        await world.RefusedAsync(notified, "type", "N54");
        await world.DoAsync(Decided(world));
        await world.DoAsync(notified);
    }

    [Fact]
    public async Task N54_N57_what_is_found_after_the_offer_the_other_authority_hears_of_and_what_is_decided_too()
    {
        await using var world = await Moves.NotifiedAsync();
        await FindAsync(world);
        await ToldAsync(world);

        await world.DoAsync(Decided(world));
        await ToldAsync(world);
    }

    [Fact]
    public async Task N54_that_somebody_was_rung_decides_nothing_of_what_holds_here()
    {
        await using var world = await Moves.ReportedAsync();
        await FindAsync(world);

        await world.DoAsync(new InformedByHand(InformedPerson.Elsewhere("CIN-SISTER"), OrdinaryCast.Father.Id, world.Today, "Was rung."));

        await world.DutyAsync(DutyKind.DecideWhatIsTold, Matter);
    }

    [Fact]
    public async Task N54_each_restriction_there_is_decided_about_anew()
    {
        await using var world = await Moves.ReportedAsync();
        await FindAsync(world);
        await world.DoAsync(Decided(world));
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold, Matter);

        await FindAsync(world);

        await world.DutyAsync(DutyKind.DecideWhatIsTold, Matter);
        await world.RefusedAsync(Moves.Assessment(world, new(NobodyIsKept: true)), "mayKnow");
    }

    [Fact]
    public async Task N54_what_was_restricted_here_before_decides_nothing_of_what_is_found_later_on_that_day()
    {
        await using var world = await Moves.ReportedAsync();
        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Meetings], "He shouts at meetings."));
        await FindAsync(world);

        await world.DutyAsync(DutyKind.DecideWhatIsTold, Matter);
        await world.DoAsync(new DisclosureRestricted(OrdinaryCast.Father.Id, [DisclosureTopic.Moves], "He threatened to find them."));
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold, Matter);
    }

    [Fact]
    public async Task N20_N54_no_plan_in_which_an_address_may_stand_goes_to_them_before_somebody_has_decided()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        await FindAsync(world);
        await world.FoundAsync(new RestrictedOnAnotherCase(OrdinaryCast.Mother.Id, "CIN-SISTER", world.Today));
        var before = world.SentTo("alex").Count;

        await world.FulfilAsync(DutyKind.CirculatePlan);

        Assert.Equal(before, world.SentTo("alex").Count);
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"{InformedPerson.Plan(1)}/{OrdinaryCast.Mother.Id}");
        await world.DutyAsync(DutyKind.DecideWhatIsTold, $"{InformedPerson.Plan(1)}/{OrdinaryCast.Father.Id}");
        await world.NoDutyAsync(DutyKind.GivePlanByHand, $"v1/{OrdinaryCast.Father.Id}");
    }

    private static Task FindAsync(CaseWorld world) => world.FoundAsync(new RestrictedOnAnotherCase(OrdinaryCast.Father.Id, "CIN-SISTER", world.Today));

    private static async Task ToldAsync(CaseWorld world)
    {
        var duty = await world.DutyAsync(DutyKind.TellMisinformed);
        await world.DoAsync(new MisinformedTold(long.Parse(duty.Subject!.Text), world.Today, "Their duty team, by telephone."));
        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }

    private static DisclosureDecided Decided(CaseWorld world) =>
        new(InformedPerson.Elsewhere("CIN-SISTER"), OrdinaryCast.Father.Id, world.Today, Told: true, "Her worker says that it is about her school alone.");
}
