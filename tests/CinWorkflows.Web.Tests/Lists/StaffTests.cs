using System.Net;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CinWorkflows.Web.Tests.Lists;

public sealed class StaffTests
{
    [Fact]
    public async Task SaveTeam_ThatFits_IsSaved()
    {
        await using var host = await ApiHost.StartAsync();
        host.Register.Setup(register => register.SaveTeamAsync(new("team-2", "Team 2", "hillingdon"), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);

        var answer = await host.SendAsync(HttpMethod.Put, "/teams/team-2", """{ "name": "Team 2", "packId": "hillingdon" }""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("team-2", answer.Json.GetProperty("id").GetString());
        host.Register.Verify(register => register.SaveTeamAsync(new("team-2", "Team 2", "hillingdon"), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task SaveTeam_ThatDoesNotFit_IsRefusedFieldByField()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Put, "/teams/team%202", """{ "name": " ", "packId": "hilingdon" }""");

        answer.IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "id: an id has 1 to 60 letters, digits, '.', '-' and '_' and begins with a letter or digit.",
            "name: missing.",
            "packId: 'hilingdon' is not a pack; did you mean 'hillingdon'? Known: hillingdon, northamptonshire, west-northamptonshire.");
        host.Register.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task SaveTeam_OfAProcedureForSeveralAuthorities_IsAskedWhoseItIs()
    {
        var trust = ShippedPacks.Files.Single(file => file.File == "northamptonshire-3.1.json").Json
            .Replace("\"id\": \"northamptonshire\", \"code\"", "\"id\": \"north\", \"code\"", StringComparison.Ordinal)
            .Replace("west-northamptonshire", "west", StringComparison.Ordinal)
            .Replace("\"id\": \"northamptonshire\"", "\"id\": \"trust\"", StringComparison.Ordinal);
        var packs = PackLibrary.Of([("trust.json", trust)]).Library!;
        await using var host = await ApiHost.StartAsync(change: services => services.AddSingleton(packs));

        var answer = await host.SendAsync(HttpMethod.Put, "/teams/team-2", """{ "name": "Team 2", "packId": "trust" }""");

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, "packId: 'trust' is a procedure for several authorities. Say which of them the team works for: north, west.");
    }

    [Fact]
    public async Task SaveStaff_ThatFits_IsSavedWithEachRoleOnce()
    {
        await using var host = await ApiHost.StartAsync();
        StaffMember? saved = null;
        host.Register.Setup(register => register.SaveStaffAsync(It.IsAny<StaffMember>(), It.IsAny<CancellationToken>()))
            .Callback((StaffMember member, CancellationToken _) => saved = member)
            .Returns(Task.CompletedTask);

        var answer = await host.SendAsync(HttpMethod.Put, "/staff/tm-1", """{ "name": "Kit Example", "email": "kit@example.org", "teamId": "team-1", "roles": ["teamManager", "teamManager"] }""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Kit Example", saved?.Name);
        Assert.Equal([Role.TeamManager], saved?.Roles);
    }

    [Theory]
    [InlineData("kit")]
    [InlineData("Kit <kit@example.org>")]
    [InlineData("kit@example.org\\r\\nBcc: x@example.org")]
    public async Task SaveStaff_ThatDoesNotFit_IsRefusedFieldByField(string email)
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Put, "/staff/tm-1", $$"""{ "name": "Kit\nExample", "email": "{{email}}", "teamId": "team-9", "roles": [] }""");

        answer.IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "name: one line of at most 200 characters is expected.",
            "email: an e-mail address such as 'a.person@example.org' is expected.",
            "teamId: there is no team 'team-9'; add it first.",
            "roles: at least one role is needed; only the data protection officer (arrangements.dataProtectionOfficer) has none.");
        host.Register.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task ListTeamsAndStaff_ShowsThem()
    {
        await using var host = await ApiHost.StartAsync();
        host.Register.Setup(register => register.TeamsAsync(It.IsAny<CancellationToken>())).ReturnsAsync([new("team-1", "Team 1", "hillingdon")]);
        host.Register.Setup(register => register.StaffAsync(It.IsAny<CancellationToken>())).ReturnsAsync([new("sw-1", "Sam Example", "sam@example.org", "team-1", [Role.SocialWorker])]);

        Assert.Equal("Team 1", Assert.Single((await host.GetAsync("/teams")).Json.EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("socialWorker", Assert.Single((await host.GetAsync("/staff")).Json.EnumerateArray()).GetProperty("roles")[0].GetString());
    }
}
