using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Authority;

/// <summary>Whoever restricts a case does not end by it that anybody above hears of what waits on it, and somebody above looks at the restriction (N19g, N23, N25).</summary>
public sealed class RestrictedAboveScenarios
{
    private const string Why = "A relative of the family works in the office.";

    private static readonly Actor Assistant = new("am-1", Role.AssistantTeamManager);

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N19g_N23_N25_H20_H22_what_waits_on_a_case_that_the_manager_restricted_is_told_above_without_what_it_is(string pack)
    {
        await using var world = await RestrictedAsync(pack);
        var before = Told(world).Count;

        await world.GoToAsync("2026-05-04");
        Assert.True(Told(world).Count > before, "an overdue review and visit were told to nobody above.");
        before = Told(world).Count;
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "A bruise on the arm."));
        await world.GoToAsync("2026-05-08");

        Assert.True(Told(world).Count > before, "an undiscussed concern was told to nobody above.");
        Assert.All(Told(world), letter =>
        {
            Assert.Contains("Pat Manager", letter.Text, StringComparison.Ordinal);
            Assert.Contains(CaseWorld.CaseId, letter.Text, StringComparison.Ordinal);
            Assert.All((string[])["Robin", "bruise", "concern", "review", "visit"], word => Assert.DoesNotContain(word, letter.Text, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N25_H22_somebody_above_whoever_restricted_a_case_looks_at_that(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.Host.Staff.SaveStaffAsync(new(Assistant.Id, "Andy Assistant", "andy@council.example", OrdinaryCast.Team, [Role.AssistantTeamManager]), default);

        await world.DoAsync(new CaseRestricted(["sw-1", Assistant.Id], Why), OrdinaryCast.Manager);

        var breach = Assert.Single((await world.FileAsync()).Breaches!);
        await world.DutyAsync(DutyKind.AnswerBreach, breach.Id);
        Assert.NotEmpty(Told(world));
        var answer = new BreachAnswered(breach.Id, world.Today, "The relative works in another building; it is looked at again in a month.");
        await world.RefusedAsync(answer, "actor.id", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(answer, "actor.role", actor: Assistant);
        await world.DoAsync(new NamedPeopleAdded(["sm-1"], "Somebody above looks at the restriction."), OrdinaryCast.ServiceManager);
        await world.DoAsync(answer, OrdinaryCast.ServiceManager);
        await world.NoDutyAsync(DutyKind.AnswerBreach, breach.Id);
    }

    [Fact]
    public async Task N25_a_service_manager_who_is_named_hears_of_it_as_on_any_case_and_whose_restriction_it_is_is_above_already()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();

        Assert.Empty((await world.TryAsync(new CaseRestricted(["sw-1", "tm-1"], Why), OrdinaryCast.ServiceManager)).Receipt!.Breaches);
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "A bruise on the arm."));
        await world.GoToAsync("2026-01-09");

        Assert.Contains(Told(world), letter => letter.Text.Contains("concern", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<CaseWorld> RestrictedAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.DoAsync(new CaseRestricted(["sw-1"], Why), OrdinaryCast.Manager);
        return world;
    }

    private static IReadOnlyList<OutgoingMessage> Told(CaseWorld world) =>
        [.. world.SentTo("lee.director").Where(letter => letter.Text.Contains("named people only", StringComparison.Ordinal) || letter.Kind == MessageKind.Notice)];
}
