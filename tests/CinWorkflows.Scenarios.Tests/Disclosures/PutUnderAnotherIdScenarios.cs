using CinWorkflows.Cases;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>A restriction holds for a person, also where a correction puts them on the case under another id (N54).</summary>
public sealed class PutUnderAnotherIdScenarios
{
    private const string FatherId = "father-1";

    private static readonly DisclosureRestricted NotOfMoves = new(FatherId, [DisclosureTopic.Moves, DisclosureTopic.Addresses], "He looks for the family.");

    private static readonly ParticipantDetails Uncle = new("uncle-1", ParticipantKind.Other, "Lou Uncle", ReceivesPlan: false, "lou@old.example");

    private static readonly ParticipantDetails Again = new("dad-2", ParticipantKind.Parent, OrdinaryCast.Father.Name, ReceivesPlan: true, "sam@new.example");

    [Fact]
    public async Task N54_a_correction_of_an_earlier_entry_puts_no_restricted_man_back_under_another_id()
    {
        await using var world = await OpenedAsync();
        await world.DoAsync(new ParticipantAdded(Uncle));
        var entry = (await world.FileAsync()).Sequence;
        await TakenOffAsync(world);
        var back = new ParticipantAdded(Again);

        await world.RefusedAsync(Correct(entry, back), "person.restriction", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(Correct(entry, back with { AnotherPerson = "It is his cousin of the same name." }), "actor.role");
        await world.DoAsync(Correct(entry, new ParticipantAdded(Again with { Restriction = new(NotOfMoves.Topics, NotOfMoves.Reason) })), OrdinaryCast.Manager);

        Assert.False(Disclosure.MayBeTold(await world.FileAsync(), Again.Id, DisclosureTopic.Moves, world.Today));
    }

    [Fact]
    public async Task N54_a_manager_says_with_the_correction_why_it_is_another_person()
    {
        await using var world = await OpenedAsync();
        await world.DoAsync(new ParticipantAdded(Uncle));
        var entry = (await world.FileAsync()).Sequence;
        await TakenOffAsync(world);

        await world.DoAsync(Correct(entry, new ParticipantAdded(Again, "It is his cousin of the same name.")), OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N54_nor_does_a_correction_of_the_opening()
    {
        await using var world = await OpenedAsync();
        await TakenOffAsync(world);
        var opened = (CaseOpened)(await world.Host.Services.GetRequiredService<IActStore>().HistoryAsync(CaseWorld.CaseId, default))[0].Act;

        await world.RefusedAsync(Correct(1, opened with { Participants = [.. opened.Participants!, Again] }), "person.restriction", actor: OrdinaryCast.Manager);
        await world.DoAsync(Correct(1, opened with { Participants = [.. opened.Participants!, Again with { Name = "Ira Other" }] }), OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N54_names_and_ways_of_the_id_that_a_correction_replaced_stay_those_of_the_person()
    {
        await using var world = await OpenedAsync();
        await world.DoAsync(new ParticipantAdded(Uncle));
        var entry = (await world.FileAsync()).Sequence;
        await world.DoAsync(Correct(entry, new ParticipantAdded(Uncle with { Id = "uncle-2", Email = "lou@new.example" })), OrdinaryCast.Manager);
        await world.DoAsync(new DisclosureRestricted("uncle-2", [DisclosureTopic.Moves], "He tells the father."));

        await world.RefusedAsync(new ParticipantAdded(new("friend-1", ParticipantKind.Other, "Kim Friend", ReceivesPlan: false, "lou@old.example")), "person.restriction");
        await world.DoAsync(new ParticipantAdded(new("friend-1", ParticipantKind.Other, "Kim Friend", ReceivesPlan: false, "kim@friends.example")));
    }

    [Fact]
    public async Task N54_the_ways_of_somebody_else_who_was_entered_by_mistake_are_not_those_of_the_right_person()
    {
        await using var world = await OpenedAsync();
        await world.DoAsync(new ParticipantAdded(Uncle));
        var entry = (await world.FileAsync()).Sequence;
        await world.DoAsync(Correct(entry, new ParticipantAdded(Uncle with { Id = "aunt-1", Name = "Bo Aunt", Email = "bo@new.example" })), OrdinaryCast.Manager);
        await world.DoAsync(new DisclosureRestricted("aunt-1", [DisclosureTopic.Moves], "She tells the father."));

        await world.DoAsync(new ParticipantAdded(Uncle));
    }

    private static async Task<CaseWorld> OpenedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        return world;
    }

    private static async Task TakenOffAsync(CaseWorld world)
    {
        await world.DoAsync(NotOfMoves);
        await world.DoAsync(new ParticipantLeft(FatherId, "He does not take part."));
    }

    private static EntriesCorrected Correct(long entry, Cases.Acts.Act right) => new([new(entry, right)], "The wrong person was entered.");
}
