using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>Whoever may be the restricted person, as far as names and addresses can tell, is asked about and never taken for another in silence (N54, N61).</summary>
public sealed class PerhapsTheSameScenarios
{
    private const string Sibling = "CIN-SIBLING";

    private static readonly string FatherId = OrdinaryCast.Father.Id;

    private static readonly DisclosureRestricted NotOfMoves = new(FatherId, [DisclosureTopic.Moves, DisclosureTopic.Addresses], "He threatened to find them.");

    private static readonly ContactDetails Home = new(Post: ["Flat 2, 1 High Street", "Northampton", "NN1 1ED"]);

    [Theory]
    [InlineData("Sam Example Snr", true)]
    [InlineData("Mr Sam Example Sr.", true)]
    [InlineData("Samuel Example", true)]
    [InlineData("Sammy Example", true)]
    [InlineData("Example, Samuel", true)]
    [InlineData("S. Example", true)]
    [InlineData("Example", true)]
    [InlineData("Mr Example", true)]
    [InlineData("Sam", true)]
    [InlineData("Alex Example", false)]
    [InlineData("Sam Another", false)]
    [InlineData("Samuel Another", false)]
    public async Task N54_N61_by_another_form_of_the_name_they_are_asked_about_on_a_siblings_case(string name, bool asked)
    {
        await using var world = await RestrictedAsync();

        await OpenSiblingAsync(world, new ParticipantDetails("dad", ParticipantKind.Parent, name, ReceivesPlan: true));

        Assert.Equal(asked ? [$"elsewhere-{CaseWorld.CaseId}/dad"] : [], await ToDecideAsync(world));
    }

    [Fact]
    public async Task N54_N61_by_the_letter_box_they_are_asked_about_on_a_siblings_case()
    {
        await using var world = await RestrictedAsync();
        await world.DoAsync(new ContactDetailsChanged(FatherId, null, Home));

        await OpenSiblingAsync(
            world,
            new ParticipantDetails("dad", ParticipantKind.Parent, "Nic Another", ReceivesPlan: true) { Contact = new(Post: ["1 Low Street", "Northampton", "NN1 1ED"]) },
            new ParticipantDetails("nan", ParticipantKind.Other, "Jo Another", ReceivesPlan: false) { Contact = new(Post: ["FLAT 2 1 HIGH STREET", "Spinney Hill", "nn11ed"]) });

        Assert.Equal([$"elsewhere-{CaseWorld.CaseId}/nan"], await ToDecideAsync(world));
    }

    [Theory]
    [InlineData("Samuel Example")]
    [InlineData("Sam Example Jnr")]
    [InlineData("Mr Example")]
    public async Task N54_who_joins_under_another_form_of_the_name_is_asked_about(string name)
    {
        await using var world = await RestrictedAsync();

        await world.RefusedAsync(new ParticipantAdded(new("dad-2", ParticipantKind.Parent, name, ReceivesPlan: true)), "person.restriction");
        await world.DoAsync(new ParticipantAdded(new("dad-2", ParticipantKind.Parent, name, ReceivesPlan: true), "He is the grandfather, born in 1950."), OrdinaryCast.Manager);
    }

    private static async Task<CaseWorld> RestrictedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(NotOfMoves);
        return world;
    }

    private static async Task OpenSiblingAsync(CaseWorld world, params IReadOnlyList<ParticipantDetails> people)
    {
        var opened = new CaseOpened(world.Today, new("child-2", "Wren Example", new(2019, 3, 1), ReceivesPlan: false), OrdinaryCast.Team, "sw-1", [], people);
        Assert.Empty((await world.Host.Register.OpenAsync(new(Sibling, world.Pack.Id, null, OrdinaryCast.Manager, opened), default)).Refusals);
        await world.Host.SettleAsync();
    }

    private static async Task<IReadOnlyList<string>> ToDecideAsync(CaseWorld world) =>
        [.. (await world.Host.Reader.FindAsync(Sibling, default))!.Duties.Where(open => open.Duty.Kind == DutyKind.DecideWhatIsTold).Select(open => open.Duty.Subject!.Text).Order()];
}
