using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Readers;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>Two authorities whose children one trust looks after by one procedure: North and West Northamptonshire.</summary>
public sealed class SharedProcedureScenarios
{
    private const string North = "E06000061";
    private const string West = "E06000062";
    private const string WestPack = "west-northamptonshire";

    private static readonly Actor OfWest = new("sw-w", Role.SocialWorker);
    private static readonly Actor AboveWest = new("sm-w", Role.ServiceManager);

    [Fact]
    public async Task N44_a_move_from_one_to_the_other_is_a_move_with_all_its_duties()
    {
        await using var toWest = await CaseWorld.NorthamptonshireAsync();
        await using var toHillingdon = await CaseWorld.NorthamptonshireAsync();
        foreach (var (world, to) in new[] { (toWest, West), (toHillingdon, Moves.Hillingdon) })
        {
            await world.ReachReviewAsync();
            await world.DoAsync(Moved(world, to));
            await world.AssessAsync();
            await world.ShareAsync();
            await world.PrepareAsync();
        }

        var (file, today) = (await toWest.FileAsync(), toWest.Today);
        Assert.Equal(await DutiesAsync(toHillingdon), await DutiesAsync(toWest));
        Assert.Equal((West, false), (StatutoryLine.On(file, toWest.Pack, today).Authority, StatutoryLine.On(file, toWest.Pack, today).IsOurs));
        Assert.Equal((North, true), (ResponsibilityLedger.On(file, toWest.Pack, today).Authority, ResponsibilityLedger.On(file, toWest.Pack, today).IsOurs));
        Assert.Equal(WestPack, new OwnAuthorities(toWest.Host.Packs).PackOf(West));
    }

    [Theory]
    [InlineData(North, "within the area is no transfer")]
    [InlineData("E10000021", "The county of Northamptonshire ended on 1 April 2021: name North Northamptonshire (E06000061) or West Northamptonshire (E06000062)")]
    public async Task N44_nobody_moves_to_where_they_are_nor_to_a_county_that_has_ended(string to, string words)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();

        Assert.Contains((await world.TryAsync(Moved(world, to))).Refusals, refusal => refusal.Field == "toAuthority" && refusal.Reason.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_goes_to_no_team_of_the_other_but_by_a_transfer()
    {
        await using var world = await OpenedAsync();

        var refusal = Assert.Single((await world.TryAsync(new TeamChanged("team-w", "They have moved to Daventry."), OrdinaryCast.Manager)).Refusals);

        Assert.Equal("act.teamId", refusal.Field);
        Assert.Contains("transferred ('moveReported')", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_works_for_one_sees_nothing_of_the_others_cases_whatever_their_role_in_the_trust_and_opens_none()
    {
        await using var world = await OpenedAsync();
        Assert.NotNull(await SeenByAsync("sm-1", world));
        foreach (var actor in new[] { OfWest, AboveWest })
        {
            Assert.Null(await SeenByAsync(actor.Id, world));
            await world.RefusedAsync(new GlassBroken("The child is at the hospital with a broken arm."), "actor.id", actor: actor);
            await world.RefusedAsync(new SafeguardingConcernRaised("c1", world.Today, "Seen with a bruise."), "actor.id", actor: actor);
        }
    }

    [Fact]
    public async Task A_case_of_the_other_is_under_the_same_procedure_and_bears_its_own_authority()
    {
        await using var north = await CaseWorld.NorthamptonshireAsync();
        await using var west = await CaseWorld.InAsync(WestPack, "2026-01-05");
        await north.ReachReviewAsync();
        await west.ReachReviewAsync();

        Assert.Equal(await DutiesAsync(north), await DutiesAsync(west));
        Assert.Equal((West, "West Northamptonshire"), (ResponsibilityLedger.On(await west.FileAsync(), west.Pack, west.Today).Authority, west.Pack.Authority.Name));
        Assert.Contains(west.Sent, message => message.Text.Contains("West Northamptonshire", StringComparison.Ordinal));
        Assert.DoesNotContain(west.Sent, message => message.Text.Contains("North Northamptonshire", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_running_case_of_the_county_goes_on_as_that_of_its_own_authority_with_a_team_of_it_and_is_no_move()
    {
        var county = PackLibrary.Of([("county.json", PackLibrary.Shipped.Find("northamptonshire", "3.1.3")!.Json.Replace("\"3.1.3\"", "\"3.1.9\"", StringComparison.Ordinal))]).Library!;
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", packs: county);
        await world.OpenAsync();
        await AddWestAsync(world);
        Assert.Equal("E10000021", world.Pack.Authority.Code);

        await world.RefusedAsync(new PackMigrated("3.1.4", "It is West's.") { UnderPack = WestPack }, "teamId", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(new PackMigrated("3.1.4", "It is West's.") { UnderPack = WestPack, TeamId = OrdinaryCast.Team }, "act.teamId", actor: OrdinaryCast.Manager);
        await world.DoAsync(new PackMigrated("3.1.4", "It is West's.") { UnderPack = WestPack, TeamId = "team-w" }, OrdinaryCast.Manager);

        var file = await world.FileAsync();
        Assert.Equal((new PackReference(WestPack, "3.1.4"), "team-w", null), (file.Pack, file.Allocation.TeamId, file.Allocation.WorkerId));
        Assert.Empty(file.TransfersOut);
        Assert.NotNull(await SeenByAsync(AboveWest.Id, world));
        await world.DutyAsync(DutyKind.AllocateWorker);
    }

    [Fact]
    public async Task A_case_of_one_becomes_none_of_the_other_by_another_version()
    {
        await using var world = await OpenedAsync();

        await world.RefusedAsync(new PackMigrated("3.1.4", "They live in Daventry.") { UnderPack = WestPack, TeamId = "team-w" }, "underPack", actor: OrdinaryCast.Manager);
    }

    private static async Task<CaseView?> SeenByAsync(string staffId, CaseWorld world)
    {
        var reader = await new StaffPositions(world.Host.Services.GetRequiredService<IStaffDirectory>()).ReaderAsync(staffId, null, world.Today, default);
        return await world.Host.Reader.For(reader).FindAsync(CaseWorld.CaseId, default);
    }

    private static MoveReported Moved(CaseWorld world, string to) => new(Moves.First, world.Today, to, world.Today.AddDays(-1), HasMoved: true, RecentMoves: 1);

    private static async Task<IReadOnlyList<(string Key, DateOnly? Due)>> DutiesAsync(CaseWorld world) =>
        [.. (await world.ViewAsync()).Duties.Select(view => (view.Duty.Key, view.Duty.Deadline?.Due)).Order()];

    private static async Task<CaseWorld> OpenedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await AddWestAsync(world);
        return world;
    }

    private static async Task AddWestAsync(CaseWorld world)
    {
        await world.Host.Staff.SaveTeamAsync(new("team-w", "West team", WestPack), default);
        await world.Host.Staff.SaveStaffAsync(new(OfWest.Id, "Wes Elsewhere", "wes@trust.example", "team-w", [Role.SocialWorker]), default);
        await world.Host.Staff.SaveStaffAsync(new(AboveWest.Id, "Wynn Above", "wynn@trust.example", "team-w", [Role.ServiceManager]), default);
    }
}
