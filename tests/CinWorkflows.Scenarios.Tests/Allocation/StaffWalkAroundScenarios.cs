using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Scenarios.Tests.Allocation;

/// <summary>Attempts to leave a case with nobody, with the wrong person, or twice, without anybody hearing of it.</summary>
public sealed class StaffWalkAroundScenarios
{
    [Fact]
    public async Task H26_N27_a_worker_who_leaves_is_told_of_two_weeks_ahead_and_the_case_is_unallocated_once_they_have_left()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await SaveAsync(world, "sw-1", member => member with { Arrangements = new() { LeavesOn = CaseWorld.Day("2026-02-13") } });
        await world.GoToAsync("2026-01-20");
        await world.NoDutyAsync(DutyKind.AllocateWorker);

        await world.GoToAsync("2026-02-02");
        await world.DutyAsync(DutyKind.AllocateWorker);
        Assert.Contains(world.SentTo("pat.manager"), message => message.Text.Contains("13 February 2026", StringComparison.Ordinal));
        Assert.Equal("sw-1", (await world.FileAsync()).Allocation.WorkerId);

        await world.GoToAsync("2026-02-16");
        Assert.Null((await world.FileAsync()).Allocation.WorkerId);
        Assert.Equal(1, (await world.Host.Reader.ListAsync(new() { Unallocated = true }, default)).Total);
        Assert.Equal(Role.TeamManager, (await world.DutyAsync(DutyKind.ConcludeAssessment)).Owner);
    }

    [Fact]
    public async Task H26_a_manager_who_allocates_before_the_worker_leaves_hears_no_more_of_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await SaveAsync(world, "sw-1", member => member with { Arrangements = new() { LeavesOn = CaseWorld.Day("2026-01-16") } });
        await world.GoToAsync("2026-01-07");

        await world.DoAsync(new WorkerAssigned("sw-2", "Chris leaves."), OrdinaryCast.Manager);
        await world.GoToAsync("2026-01-20");

        await world.NoDutyAsync(DutyKind.AllocateWorker);
        Assert.Equal(("sw-2", (DateOnly?)null), ((await world.FileAsync()).Allocation.WorkerId, (await world.FileAsync()).Allocation.WorkerLeavesOn));
    }

    [Fact]
    public async Task A_worker_who_stays_after_all_keeps_the_case_without_a_word_of_the_manager()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await SaveAsync(world, "sw-1", member => member with { Arrangements = new() { LeavesOn = CaseWorld.Day("2026-01-16") } });
        await world.GoToAsync("2026-01-07");
        await SaveAsync(world, "sw-1", member => member);

        await world.GoToAsync("2026-01-09");

        await world.NoDutyAsync(DutyKind.AllocateWorker);
    }

    [Fact]
    public async Task A_worker_who_becomes_a_clerk_holds_no_case_any_more()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await SaveAsync(world, "sw-1", member => member with { Roles = [Role.BusinessSupport] });

        await world.GoToAsync("2026-01-07");

        Assert.Null((await world.FileAsync()).Allocation.WorkerId);
        await world.DutyAsync(DutyKind.AllocateWorker);
    }

    [Fact]
    public async Task The_manager_is_told_once_of_a_worker_who_works_in_another_team_and_may_leave_the_case_with_them()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.Host.Staff.SaveTeamAsync(new("team-2", "Second team", "northamptonshire"), default);
        await SaveAsync(world, "sw-1", member => member with { TeamId = "team-2" });
        await world.GoToAsync("2026-01-07");
        await world.DutyAsync(DutyKind.AllocateWorker);

        await world.DoAsync(new WorkerAssigned("sw-1", "The family knows them."), OrdinaryCast.Manager);
        await world.GoToAsync("2026-01-12");

        await world.NoDutyAsync(DutyKind.AllocateWorker);
        Assert.Equal("sw-1", (await world.FileAsync()).Allocation.WorkerId);
    }

    [Fact]
    public async Task Whoever_stands_in_from_another_team_is_reminded_too()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.Host.Staff.SaveTeamAsync(new("team-2", "Second team", "northamptonshire"), default);
        await world.Host.Staff.SaveStaffAsync(
            new("sw-9", "Sasha Stand-in", "sasha@council.example", "team-2", [Role.SocialWorker])
            {
                Arrangements = new() { Covers = [new("sw-1", CaseWorld.Day("2026-01-05"), CaseWorld.Day("2026-02-28"))] },
            },
            default);

        await world.GoToAsync("2026-01-20");

        Assert.NotEmpty(world.SentTo("sasha"));
    }

    [Fact]
    public async Task H15_a_lead_professional_is_a_practitioner_of_the_authority_or_an_agencys_professional_of_the_case()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.OpenAsync();
        await world.Host.Staff.SaveTeamAsync(new("far", "Far", "northamptonshire"), default);
        await world.Host.Staff.SaveStaffAsync(new("sw-9", "Sasha Elsewhere", "sasha@council.example", "far", [Role.SocialWorker]), default);

        await world.RefusedAsync(new LeadProfessionalNamed("bs-1"), "act.personId", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(new LeadProfessionalNamed("sw-9"), "act.personId", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(new LeadProfessionalNamed("nobody"), "act.personId", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(new LeadProfessionalNamed("mother-1"), "personId", actor: OrdinaryCast.Manager);
        await world.DoAsync(new LeadProfessionalNamed("school-1"), OrdinaryCast.Manager);
        await world.DoAsync(new LeadProfessionalNamed("sw-2"), OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("child-1", "Another Name", "2018-01-01")]
    [InlineData("child-9", "robin  EXAMPLE", "2017-06-01")]
    public async Task A_second_open_case_for_one_child_is_opened_with_its_reason_only(string id, string name, string bornOn)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        var again = new CaseOpened(world.Today, new(id, name, DateOnly.Parse(bornOn), ReceivesPlan: false), OrdinaryCast.Team, null, []);

        var refusal = Assert.Single((await OpenAsync(world, again)).Refusals);
        Assert.Contains($"another case is open for this child, or for one of the same id: {CaseWorld.CaseId}", refusal.Reason, StringComparison.Ordinal);

        Assert.NotNull((await OpenAsync(world, again with { DuplicateReason = "The first was opened for the wrong team; it is ended today." })).Receipt);
    }

    [Theory]
    [InlineData("1066-10-14", "2017-06-01", "referredOn")]
    [InlineData("1996-01-05", "2017-06-01", "referredOn")]
    [InlineData("2010-01-05", "2017-06-01", "referredOn")]
    [InlineData("2026-01-05", "1066-10-14", "child.bornOn")]
    [InlineData("2026-01-05", "2067-01-01", "child.bornOn")]
    public async Task Days_that_can_only_be_slips_are_refused_when_a_case_is_opened(string referredOn, string bornOn, string field)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        var opened = new CaseOpened(CaseWorld.Day(referredOn), new("child-1", "Robin Example", CaseWorld.Day(bornOn), false), OrdinaryCast.Team, null, []);

        Assert.Contains((await OpenAsync(world, opened)).Refusals, refusal => refusal.Field == field);
    }

    [Fact]
    public async Task A_birth_takes_the_place_of_the_expected_day_and_what_depends_on_it_follows()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        var opened = new CaseOpened(world.Today, new("child-1", "Baby Example", CaseWorld.Day("2026-03-20"), false), OrdinaryCast.Team, "sw-1", []);
        Assert.NotNull((await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, opened), default)).Receipt);
        Assert.True((await world.FileAsync()).Unborn);
        await world.GoToAsync("2026-04-10");

        await world.DoAsync(new ChildBorn(CaseWorld.Day("2026-04-02"), "Ada Example"));

        var view = await world.ViewAsync();
        Assert.Equal(("Ada Example", CaseWorld.Day("2026-04-02")), (view.People[0].Name, view.People[0].BornOn!.Value));
        Assert.Equal((null, CaseWorld.Day("2043-10-01")), (view.File.Unborn, view.File.AdulthoodBy!.Value));
        await world.RefusedAsync(new ChildBorn(CaseWorld.Day("2026-04-02")), "type");
    }

    [Fact]
    public async Task A_name_and_a_date_of_birth_are_put_right()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();

        await world.DoAsync(new ParticipantChanged("child-1", "The birth certificate says so.", "Robyn Example", CaseWorld.Day("2016-05-02")));
        await world.DoAsync(new ParticipantChanged("mother-1", "Misspelt.", "Alexandra Example"));

        var view = await world.ViewAsync();
        Assert.Equal(["Robyn Example", "Alexandra Example"], view.People.Where(person => person.Id is "child-1" or "mother-1").Select(person => person.Name));
        Assert.Equal(CaseWorld.Day("2033-11-01"), view.File.AdulthoodBy);
        await world.RefusedAsync(new ParticipantChanged("mother-1", "Misspelt.", BornOn: CaseWorld.Day("1990-01-01")), "bornOn");
        await world.RefusedAsync(new ParticipantChanged("mother-1", "Nothing."), "name");
    }

    private static async Task<CinWorkflows.Workflows.Register.Decision> OpenAsync(CaseWorld world, CaseOpened act) =>
        await world.Host.Register.OpenAsync(new($"CIN-{Guid.NewGuid():N}", world.Pack.Id, null, OrdinaryCast.Manager, act), default);

    private static Task SaveAsync(CaseWorld world, string id, Func<StaffMember, StaffMember> change) =>
        world.Host.Staff.SaveStaffAsync(change(OrdinaryCast.Staff().First(member => member.Id == id)), default);
}
