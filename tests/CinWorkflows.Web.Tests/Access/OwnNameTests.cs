using System.Net;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Ports.Directory;
using Moq;

namespace CinWorkflows.Web.Tests.Access;

/// <summary>In whose name commands are taken.</summary>
public sealed class OwnNameTests(PlayedTenant tenant) : IClassFixture<PlayedTenant>
{
    [Fact]
    public async Task Command_InOnesOwnName_IsRecorded()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);
        var token = tenant.Person("sw-1", "Worker");

        Assert.Equal(HttpStatusCode.Created, (await PostAsync(host, "/cases", Requests.Start("CIN-1"), token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(host, "/cases/CIN-1/acts", Requests.AssessmentStarted(), token)).Status);

        Assert.Equal(["sw-1", "sw-1"], host.Record.Acts.Select(act => act.Actor.Id));
    }

    [Fact]
    public async Task Command_InSomebodyElsesName_IsRefused_AndNothingIsRecorded()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);
        await PostAsync(host, "/cases", Requests.Start("CIN-1"), tenant.Person("sw-1", "Worker"));
        var token = tenant.Person("sw-2", "Worker", "Manager", "ServiceManager", "BusinessSupport");

        var begun = await PostAsync(host, "/cases", Requests.Start("CIN-2"), token);
        var sent = await PostAsync(host, "/cases/CIN-1/acts", Requests.AssessmentStarted(), token);

        begun.IsProblem(HttpStatusCode.Forbidden, "actor.id: you are signed in as 'sw-2'; act in your own name.");
        sent.IsProblem(HttpStatusCode.Forbidden, "actor.id: you are signed in as 'sw-2'; act in your own name.");
        Assert.Single(host.Record.Acts);
    }

    [Theory]
    [InlineData("SW-1")]
    [InlineData("sw-1 ")]
    public async Task AnotherSpellingOfAnId_IsAnotherId(string id)
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);

        var answer = await PostAsync(host, "/cases", Requests.Start("CIN-1"), tenant.Person(id, "Worker"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Empty(host.Record.Acts);
    }

    [Fact]
    public async Task Command_InARoleThatTheTokenLacks_IsRefused_ThoughTheDirectoryHasIt()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);

        var answer = await PostAsync(host, "/cases", Requests.Start("CIN-1"), tenant.Person("sw-1", "Manager", "BusinessSupport"));

        answer.IsProblem(HttpStatusCode.Forbidden, "actor.role: it needs the role Worker, with which you are not signed in.");
        Assert.Empty(host.Record.Acts);
    }

    [Fact]
    public async Task Command_InARoleThatTheDirectoryLacks_IsRefused_ThoughTheTokenHasIt()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);

        var answer = await PostAsync(host, "/cases", Requests.Start("CIN-1").Replace("\"socialWorker\"", "\"teamManager\""), tenant.Person("sw-1", "Manager"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Empty(host.Record.Acts);
    }

    [Theory]
    [InlineData("Integration", "integration", HttpStatusCode.Created)]
    [InlineData("Integration", "socialWorker", HttpStatusCode.Forbidden)]
    public async Task Application_ActsAsASystem_AndAsNobodyElse(string held, string acting, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings with { StaffIdClaim = "employeeid" });
        host.Directory.Setup(directory => directory.FindAsync("sys-1", It.IsAny<CancellationToken>()))
            .ReturnsAsync(new StaffMember("sys-1", "Case system", "cases@example.org", "team-1", [Role.Integration, Role.SocialWorker]));
        var body = Requests.Start("CIN-1").Replace("\"id\": \"sw-1\", \"role\": \"socialWorker\"", $"\"id\": \"sys-1\", \"role\": \"{acting}\"");

        var answer = await PostAsync(host, "/cases", body, tenant.Application("sys-1", held));

        Assert.True(answer.Status == expected, answer.Text);
    }

    [Fact]
    public async Task StaffId_IsInTheClaimThatTheSettingNames()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings with { StaffIdClaim = "employeeid" });
        var with = tenant.Sign(tenant.Claims("someone", ["Worker"], ("employeeid", "sw-1")));

        Assert.Equal(HttpStatusCode.Created, (await PostAsync(host, "/cases", Requests.Start("CIN-1"), with)).Status);
        (await PostAsync(host, "/cases", Requests.Start("CIN-2"), tenant.Person("sw-1", "Worker")))
            .IsProblem(HttpStatusCode.Forbidden, "actor.id: the token has no 'employeeid' that names one member of staff; an administrator of the tenant adds the claim.");
        Assert.Single(host.Record.Acts);
    }

    [Fact]
    public void EveryRoleOfACase_NeedsARoleOfTheTenant()
    {
        Assert.All(Enum.GetValues<Role>(), role => Assert.True(AccessTable.Rules[Permission.ActOnCases].Anybodys.Contains(OwnName.Needed(role)), $"{role} could never act"));
    }

    private static Task<Answer> PostAsync(ApiHost host, string path, string body, string token) => host.PostAsync(path, body, ("Authorization", $"Bearer {token}"));
}
