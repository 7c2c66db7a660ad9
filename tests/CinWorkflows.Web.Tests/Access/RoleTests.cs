using System.Net;
using CinWorkflows.Web.Access;

namespace CinWorkflows.Web.Tests.Access;

/// <summary>Who may use which endpoint.</summary>
public sealed class RoleTests(PlayedTenant tenant) : IClassFixture<PlayedTenant>
{
    /// <summary>What was decided, in full: a change of the table or of an endpoint's permission is a change here too.</summary>
    private const string Decided =
        """
        DELETE /cases/{caseId}/transfers/{transferId}/link: Worker, Manager, ServiceManager, BusinessSupport
        POST /cases/{caseId}/transfers/{transferId}/link/code: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases/{caseId}/transfers/{transferId}/link: Worker, Manager, ServiceManager, BusinessSupport
        POST /cases/{caseId}/transfers/{transferId}/link: Worker, Manager, ServiceManager, BusinessSupport
        DELETE /staff/{id}/sign-ins: Administrator; own: Worker, Manager, ServiceManager, BusinessSupport
        DELETE /staff/{id}/calendar-feed: Administrator; own: Worker, Manager, ServiceManager, BusinessSupport
        GET /access-log: DataProtectionOfficer
        GET /cases/{caseId}/access-log: Manager, ServiceManager, DataProtectionOfficer
        GET /attention: Manager, ServiceManager, BusinessSupport, Administrator, DataProtectionOfficer
        GET /retention: DataProtectionOfficer
        GET /retention/destructions: DataProtectionOfficer
        GET /retention/destructions/{number}: DataProtectionOfficer
        POST /cases/{caseId}/documents/{documentId}/erasure: DataProtectionOfficer
        POST /cases/{caseId}/legal-hold: DataProtectionOfficer
        POST /cases/{caseId}/legal-hold/lift: DataProtectionOfficer
        POST /retention/destructions: DataProtectionOfficer
        POST /retention/destructions/{number}/confirm: DataProtectionOfficer
        POST /retention/destructions/{number}/withdraw: DataProtectionOfficer
        GET /cases/{caseId}/actions: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases/{caseId}/acts: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases/{caseId}/calendar: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases/{caseId}/documents/{documentId}: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases/{caseId}/documents: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases/{caseId}/transfers/{transferId}/pack/missing: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases/{caseId}/transfers/{transferId}/pack/preview: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases/{caseId}/transfers/{transferId}/pack: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases/{caseId}/people/{personId}/subject-access: Manager, ServiceManager
        POST /cases/{caseId}/people/{personId}/subject-access: Manager, ServiceManager
        GET /cases/{caseId}/letter: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases/{caseId}/responsibility: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases/{caseId}/timeline: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases/{caseId}: Worker, Manager, ServiceManager, BusinessSupport
        GET /cases: Worker, Manager, ServiceManager, BusinessSupport
        GET /children/{childId}/responsibility: Worker, Manager, ServiceManager, BusinessSupport
        GET /holidays: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        GET /terms: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        GET /record/head: Administrator, Integration
        POST /holidays: Manager, ServiceManager, Administrator, Integration
        POST /workflows/rebuild: Administrator
        PUT /terms/{authority}: BusinessSupport, Administrator
        GET /health/live: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        GET /health/ready: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        GET /health: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        GET /openapi/{documentName}.json: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        GET /outbox/{messageId}: Manager, ServiceManager, BusinessSupport, Administrator
        GET /outbox: Manager, ServiceManager, BusinessSupport, Administrator
        GET /packs/schema: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        GET /packs/{id}/{version}: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        GET /packs: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        GET /schemas/transfer-pack.json: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        GET /staff/{id}/calendar-feed: nobody; own: Worker, Manager, ServiceManager, BusinessSupport
        GET /staff: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        GET /teams: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        GET /templates: Worker, Manager, ServiceManager, BusinessSupport, Administrator, PracticeLead, DataProtectionOfficer, Integration
        POST /cases/{caseId}/acts: Worker, Manager, ServiceManager, BusinessSupport, Integration
        POST /cases/{caseId}/documents: Worker, Manager, ServiceManager, BusinessSupport, Integration
        POST /cases/{caseId}/meetings/proposals: Worker, Manager, ServiceManager, BusinessSupport
        POST /cases: Worker, Manager, ServiceManager, BusinessSupport, Integration
        POST /staff/{id}/calendar-feed: nobody; own: Worker, Manager, ServiceManager, BusinessSupport
        POST /templates/preview: BusinessSupport, Administrator, PracticeLead
        POST /transfers/packs: Worker, Manager, ServiceManager, BusinessSupport
        PUT /staff/{id}: BusinessSupport, Administrator
        PUT /teams/{id}: Administrator
        """;

    public static TheoryData<string> Roles => [.. Enum.GetNames<AccessRole>()];

    [Fact]
    public async Task EveryEndpoint_IsForWhomItWasDecided()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);

        var told = Walk.Closed(host).Select(request => $"{request}: {Told(AccessTable.Rules[request.Permission])}").Order(StringComparer.Ordinal);

        Assert.Equal(Decided.Split('\n').Order(StringComparer.Ordinal), told);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Role_MayDoWhatTheTableSays_AndNothingElse(string name)
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);
        var role = Enum.Parse<AccessRole>(name);
        var own = role == AccessRole.Integration ? tenant.Application("x", name) : tenant.Person("x", name);
        var others = role == AccessRole.Integration ? tenant.Application("y", name) : tenant.Person("y", name);

        foreach (var request in Walk.Closed(host))
        {
            var rule = AccessTable.Rules[request.Permission];
            await AssertAsync(host, request, own, rule.Anybodys.Contains(role) || rule.OwnOnly.Contains(role));
            await AssertAsync(host, request, others, rule.Anybodys.Contains(role));
        }
    }

    [Theory]
    [InlineData]
    [InlineData("worker")]
    [InlineData("Owner", "Worker Administrator", "Worker,Administrator", "0")]
    public async Task Person_WithoutAKnownRole_MayDoNothing(params string[] roles)
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);

        foreach (var request in Walk.Closed(host))
        {
            await AssertAsync(host, request, tenant.Person("x", roles), may: false);
        }

        (await SendAsync(host, "/nothing/here", tenant.Person("x", roles))).IsProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Application_WithTheRolesOfPeople_MayDoNothing()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);
        var token = tenant.Application("x", [.. Enum.GetNames<AccessRole>().Where(role => role != nameof(AccessRole.Integration))]);

        foreach (var request in Walk.Closed(host))
        {
            await AssertAsync(host, request, token, may: false);
        }
    }

    [Fact]
    public async Task Person_WithTheRoleOfSystems_MayDoNothing()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);

        (await SendAsync(host, "/packs", tenant.Person("x", "Integration"))).IsProblem(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("azp", null)]
    [InlineData("idtyp", "user")]
    public async Task IdentityToken_IsNotTakenForAnApplications(string claim, string? value)
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);
        var token = tenant.Sign(tenant.Claims("x", ["Integration"], ("scp", null), (claim, value)));

        (await SendAsync(host, "/packs", token)).IsProblem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task NothingAtAnAddress_AndAWrongMethod_AreToldToWhoeverHasARole()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);

        (await SendAsync(host, "/nothing/here", tenant.Person("x", "Worker"))).IsProblem(HttpStatusCode.NotFound);
        (await host.SendAsync(HttpMethod.Delete, "/packs", null, ("Authorization", $"Bearer {tenant.Person("x", "Worker")}"))).IsProblem(HttpStatusCode.MethodNotAllowed);
    }

    private static Task<Answer> SendAsync(ApiHost host, string path, string token) => host.SendAsync(HttpMethod.Get, path, null, ("Authorization", $"Bearer {token}"));

    private static async Task AssertAsync(ApiHost host, Walk request, string token, bool may)
    {
        var answer = await request.SendAsync(host, token);
        if (may)
        {
            Assert.True(answer.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden), $"{request} answered {(int)answer.Status}: {answer.Text}");
        }
        else
        {
            Assert.True(answer.Status == HttpStatusCode.Forbidden, $"{request} answered {(int)answer.Status}: {answer.Text}");
            answer.IsProblem(HttpStatusCode.Forbidden);
        }
    }

    private static string Told(AccessRule rule) =>
        (rule.Anybodys.Count > 0 ? string.Join(", ", rule.Anybodys) : "nobody") + (rule.OwnOnly.Count > 0 ? $"; own: {string.Join(", ", rule.OwnOnly)}" : "");
}
