using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Scenarios.Tests.Register;

/// <summary>A second case of what may be the same child is opened by whoever has looked, and answers for it (Robin Example, born on 1 June 2017, has one).</summary>
public sealed class PossibleDuplicateScenarios
{
    private static readonly Actor Colleague = new("sw-2", Role.SocialWorker);

    [Theory]
    [InlineData("Robin Example", null)]
    [InlineData("Robin Example", "2017-01-06")]
    [InlineData("Robin Example", "2016-06-01")]
    [InlineData("Robin Mary Example", "2017-06-01")]
    [InlineData("EXAMPLE, Robyn", "2017-06-01")]
    [InlineData("Rob Exampel", "2017-06-01")]
    [InlineData("Robin Exmaple", "2017-06-10")]
    [InlineData("Wren Example", "2017-06-01", false)]
    [InlineData("Robin Example", "2012-03-09", false)]
    [InlineData("Robin Sample", "2017-06-01")]
    [InlineData("Robin Sample", "2017-06-10", false)]
    [InlineData("Kit Sample", "2017-06-01", false)]
    public async Task A_name_or_a_date_of_birth_that_is_nearly_the_same_is_asked_about(string name, string? bornOn, bool asked = true)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        var again = Again(world, name, bornOn);

        var refused = (await OpenAsync(world, again)).Refusals;

        Assert.Equal(asked, refused.Any(refusal => refusal.Field == "act.child" && refusal.Reason.Contains($"may be the same child, by a name and a date of birth that are nearly these, or are missing: {CaseWorld.CaseId}", StringComparison.Ordinal)));
        if (asked)
        {
            Assert.Contains((await OpenAsync(world, again with { DuplicateReason = "x" })).Refusals, refusal => refusal.Field == "duplicateReason");
            Assert.NotNull((await OpenAsync(world, again with { DuplicateReason = "A cousin: the mother is Jo Example of Corby." })).Receipt);
        }
    }

    [Fact]
    public async Task Of_a_restricted_record_that_may_be_of_the_child_nothing_is_said_but_whom_to_ring()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new CaseRestricted(["sw-1"], "The father works for the council."), OrdinaryCast.Manager);
        var again = Again(world, "Robin Example", null);

        var refusal = Assert.Single((await OpenAsync(world, again)).Refusals);

        Assert.StartsWith("a restricted record exists that may be of this child. Ring Pat", refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(CaseWorld.CaseId, refusal.Reason, StringComparison.Ordinal);
        Assert.NotNull((await OpenAsync(world, again with { DuplicateReason = "Pat Manager says that hers is a child of Daventry." })).Receipt);
    }

    private static CaseOpened Again(CaseWorld world, string name, string? bornOn) =>
        new(world.Today, new("child-9", name, bornOn is null ? null : CaseWorld.Day(bornOn), ReceivesPlan: false), OrdinaryCast.Team, null, []);

    private static async Task<Decision> OpenAsync(CaseWorld world, CaseOpened opened)
    {
        var decision = await world.Host.Register.OpenAsync(new("CIN-OTHER", world.Pack.Id, null, Colleague, opened), default);
        await world.Host.SettleAsync();
        return decision;
    }
}
