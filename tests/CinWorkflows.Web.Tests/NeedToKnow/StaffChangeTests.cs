using System.Net;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Tests.Access;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Web.Tests.NeedToKnow;

/// <summary>What stands in the directory decides which cases somebody reads: nobody gives themselves more of them.</summary>
public sealed class StaffChangeTests(PlayedTenant tenant) : IClassFixture<PlayedTenant>
{
    private const string OnlyAnAdministrator = "only an administrator changes this; leave it as it is.";

    [Theory]
    [InlineData(nameof(AccessRole.BusinessSupport))]
    [InlineData(nameof(AccessRole.Administrator))]
    public async Task Nobody_changes_their_own_entry(string name)
    {
        var role = Enum.Parse<AccessRole>(name);
        await using var world = await TwoAuthorities.StartAsync(tenant);
        var before = await world.Get<IStaffDirectory>().FindAsync(TwoAuthorities.Person(role), default);

        var answer = await PutAsync(world, role, TwoAuthorities.Person(role), roles: "serviceManager", arrangements: """{ "covers": [ { "staffId": "sw-9", "from": "2026-01-01", "to": "2026-12-31" } ] }""");

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, "id: nobody changes their own entry, which says what they may read: ask somebody else who keeps the directory.");
        Assert.Equal(before, await world.Get<IStaffDirectory>().FindAsync(TwoAuthorities.Person(role), default));
        Assert.Empty(await ChangesAsync(world));
        var tried = Assert.Single(await world.Get<IAccessLog>().ReadAsync(new() { Kind = AccessKind.Refused }, Reader.Service, default));
        Assert.StartsWith($"/staff/{TwoAuthorities.Person(role)}: ", tried.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serviceManager", "kim@example.org", "null", "roles")]
    [InlineData("socialWorker", "mine@example.org", "null", "email")]
    [InlineData("socialWorker", "sam@example.org", """{ "managedTeams": [ "team-1" ] }""", "arrangements.managedTeams")]
    [InlineData("socialWorker", "sam@example.org", """{ "outOfHours": true }""", "arrangements.outOfHours")]
    [InlineData("", "sam@example.org", """{ "dataProtectionOfficer": true }""", "arrangements.dataProtectionOfficer")]
    public async Task Business_support_gives_nobody_more_than_they_have(string roles, string email, string arrangements, string field)
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        var answer = await PutAsync(world, AccessRole.BusinessSupport, "sw-9", email: email, roles: roles, arrangements: arrangements);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"{field}: {OnlyAnAdministrator}", answer.Errors);
    }

    [Fact]
    public async Task Business_support_adds_nobody_and_changes_nobody_of_another_authority()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        await world.Get<IStaffRegister>().SaveStaffAsync(new("far-1", "Sam Example", "sam@example.org", "team-9", [Role.SocialWorker]), default);

        Assert.Contains("roles: only an administrator adds somebody, in their roles.", (await PutAsync(world, AccessRole.BusinessSupport, "new-1")).Errors);
        Assert.Equal(["id: this is somebody of another authority, which keeps their entry itself."], (await PutAsync(world, AccessRole.BusinessSupport, "far-1")).Errors);
        Assert.Equal(["teamId: the team is of another authority: an administrator gives somebody to it."], (await PutAsync(world, AccessRole.BusinessSupport, "sw-9", "team-9")).Errors);
    }

    [Fact]
    public async Task Business_support_that_has_left_keeps_no_entry_any_more()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        var id = TwoAuthorities.Person(AccessRole.BusinessSupport);
        await world.Get<IStaffRegister>().SaveStaffAsync(new(id, "Kim Example", "kim@example.org", "team-1", [Role.BusinessSupport]) { Arrangements = new() { LeavesOn = new(2026, 3, 9) } }, default);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PutAsync(world, AccessRole.BusinessSupport, "sw-9", arrangements: """{ "telephone": "01604 555 0101" }""")).Status);
    }

    [Fact]
    public async Task What_is_changed_and_by_whom_is_in_the_access_log_without_what_it_says()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        var kept = await PutAsync(world, AccessRole.BusinessSupport, "sw-9", arrangements: """{ "telephone": "01604 555 0101" }""");
        var given = await PutAsync(world, AccessRole.Administrator, "sw-9", "team-1", roles: "teamManager", arrangements: """{ "telephone": "01604 555 0101" }""");

        Assert.True((kept.Status, given.Status) == (HttpStatusCode.OK, HttpStatusCode.OK), kept.Text + given.Text);
        Assert.Equal(
            ["p-Administrator northamptonshire saveStaff /staff/sw-9: teamId, roles", "p-BusinessSupport northamptonshire saveStaff /staff/sw-9: arrangements.telephone"],
            (await ChangesAsync(world)).Select(entry => $"{entry.By} {entry.Authority} {entry.Door} {entry.Query}"));
    }

    [Theory]
    [InlineData("\"businessSupport\"", "{ \"dataProtectionOfficer\": true }", "roles")]
    [InlineData("\"teamManager\"", "{ \"dataProtectionOfficer\": true }", "roles")]
    [InlineData("", "{ \"dataProtectionOfficer\": true, \"covers\": [ { \"staffId\": \"sw-9\", \"from\": \"2026-01-01\", \"to\": \"2026-12-31\" } ] }", "arrangements")]
    [InlineData("", "{ \"dataProtectionOfficer\": true, \"managedTeams\": [ \"team-1\" ] }", "arrangements")]
    [InlineData("", "{ \"dataProtectionOfficer\": true, \"outOfHours\": true }", "arrangements")]
    public async Task The_data_protection_officer_does_nothing_else(string roles, string arrangements, string field)
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        var refused = await OfficerAsync(world, roles, arrangements);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith($"{field}: the data protection officer judges what others do with data and works on no case", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await OfficerAsync(world, "", """{ "dataProtectionOfficer": true }""")).Status);
    }

    [Fact]
    public async Task Who_is_the_data_protection_officer_is_said_by_tenant_and_directory_both()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        await OfficerAsync(world, "", """{ "dataProtectionOfficer": true }""");
        var (officer, support) = (tenant.Person("dpo-9", nameof(AccessRole.DataProtectionOfficer)), tenant.Person(TwoAuthorities.Person(AccessRole.BusinessSupport), nameof(AccessRole.DataProtectionOfficer)));

        Assert.NotEmpty((await world.SendAsync(HttpMethod.Get, "/access-log", officer, null, null)).Json.GetProperty("entries").EnumerateArray());
        Assert.Empty((await world.SendAsync(HttpMethod.Get, "/access-log", support, null, null)).Json.GetProperty("entries").EnumerateArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await world.SendAsync(HttpMethod.Get, "/cases", officer, null, null)).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.SendAsync(HttpMethod.Post, "/cases/C-team/legal-hold", officer, """{ "reason": "A court has asked for the file." }""", null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SendAsync(HttpMethod.Post, "/cases/C-other/legal-hold", support, """{ "reason": "A court has asked for the file." }""", null)).Status);
    }

    private static Task<Answer> OfficerAsync(TwoAuthorities world, string roles, string arrangements) => world.SendAsync(
        HttpMethod.Put,
        "/staff/dpo-9",
        AccessRole.Administrator,
        $$"""{ "name": "Noor Example", "email": "noor@example.org", "teamId": "team-1", "roles": [ {{roles}} ], "arrangements": {{arrangements}} }""");

    private static Task<Answer> PutAsync(TwoAuthorities world, AccessRole role, string id, string team = "team-2", string email = "sam@example.org", string roles = "socialWorker", string arrangements = "null") => world.SendAsync(
        HttpMethod.Put,
        $"/staff/{id}",
        role,
        $$"""{ "name": "Sam Example", "email": "{{email}}", "teamId": "{{(id == "far-1" ? "team-1" : team)}}", "roles": [ {{(roles.Length == 0 ? "" : $"\"{roles}\"")}} ], "arrangements": {{arrangements}} }""");

    private static Task<IReadOnlyList<AccessEntry>> ChangesAsync(TwoAuthorities world) => world.Get<IAccessLog>().ReadAsync(new() { Kind = AccessKind.ChangedStaff }, Reader.Service, default);
}
