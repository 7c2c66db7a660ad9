using System.Net;
using System.Text;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Tests.Access;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Web.Tests.NeedToKnow;

/// <summary>Every endpoint, every role, every way to stand to a case: what is answered is what the table says.</summary>
public sealed class MatrixTests(PlayedTenant tenant) : IClassFixture<PlayedTenant>
{
    private static readonly string[] Lists = ["GET /access-log", "GET /attention", "GET /cases", "GET /outbox", "GET /retention", "GET /retention/destructions", "GET /feeds/{secret}.ics"];

    public static TheoryData<string> WithCells => [.. Matrix.Rows.Where(row => !row.Value.StartsWith(Matrix.NoCase, StringComparison.Ordinal)).Select(row => row.Key)];

    [Fact]
    public async Task EveryEndpoint_HasARow_AndEveryRow_AnEndpoint()
    {
        await using var host = await ApiHost.StartAsync(signIn: tenant.Settings);

        // The pages behind a link are read by another authority with the link's code, and keep a log of their own.
        var routes = Walk.Every(host).Where(request => !request.ToString().Contains("{link}", StringComparison.Ordinal) && !request.ToString().Contains("-assets/", StringComparison.Ordinal));

        Assert.Equal(Matrix.Rows.Keys.Order(StringComparer.Ordinal), routes.Select(request => request.ToString()).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(WithCells))]
    public async Task AnEndpoint_AnswersEachRole_AsTheTableSays(string endpoint)
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        var told = new List<string>();
        foreach (var (role, _) in Matrix.Groups(Matrix.Rows[endpoint]))
        {
            told.Add(Lists.Contains(endpoint) ? await ListedAsync(world, endpoint, role) : await AnsweredAsync(world, endpoint, role));
        }

        Assert.Equal(Matrix.Rows[endpoint], string.Join(' ', told));
    }

    private static async Task<string> ListedAsync(TwoAuthorities world, string endpoint, AccessRole role)
    {
        var path = endpoint[(endpoint.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (path.StartsWith("/feeds", StringComparison.Ordinal))
        {
            var issued = await world.SendAsync(HttpMethod.Post, $"/staff/{TwoAuthorities.Person(role)}/calendar-feed", role);
            if (issued.Status == HttpStatusCode.Forbidden)
            {
                return new('x', TwoAuthorities.Columns(role).Count);
            }

            path = new Uri(issued.Json.GetProperty("url").GetString()!).AbsolutePath;
        }

        if (path == "/access-log")
        {
            await world.Get<IAccessLog>().WriteAsync(new(ApiHost.Now, "sw-9", null, "readCase", AccessKind.Looked, null, [.. TwoAuthorities.Columns(role).Where(caseId => caseId != "C-far")]), default);
            await world.Get<IAccessLog>().WriteAsync(new(ApiHost.Now, "sw-9", null, "readCase", AccessKind.Looked, null, ["C-far"]), default);
        }

        if (path.StartsWith("/retention", StringComparison.Ordinal))
        {
            await world.EndedAsync(role);
        }

        var answer = await world.SendAsync(HttpMethod.Get, path, role);
        return string.Concat(TwoAuthorities.Columns(role).Select(caseId => answer.Status == HttpStatusCode.Forbidden ? 'x' : answer.Text.Contains(caseId, StringComparison.Ordinal) ? '+' : '-'));
    }

    private static async Task<string> AnsweredAsync(TwoAuthorities world, string endpoint, AccessRole role)
    {
        var cells = "";
        if (endpoint.Contains("/retention", StringComparison.Ordinal))
        {
            await world.EndedAsync(role);
        }

        foreach (var caseId in TwoAuthorities.Columns(role))
        {
            var answer = await AskAsync(world, endpoint, role, caseId);
            Assert.True((int)answer.Status < 500, $"{endpoint} as {role} of {caseId}: {answer.Text}");
            cells += answer.Status switch
            {
                HttpStatusCode.Forbidden => 'x',
                HttpStatusCode.UnprocessableEntity when answer.Text.Contains("there is no such case of your authority", StringComparison.Ordinal) => '-',
                HttpStatusCode.NotFound when !answer.Text.Contains("no pack of this transfer is prepared yet", StringComparison.Ordinal) => '-',
                _ => '+',
            };
        }

        return cells;
    }

    private static Task<Answer> AskAsync(TwoAuthorities world, string endpoint, AccessRole role, string caseId)
    {
        var (method, address) = (new HttpMethod(endpoint.Split(' ')[0]), endpoint.Split(' ')[1]);
        var actor = (Id: TwoAuthorities.Person(role), Role: TwoAuthorities.RolesOf[role] is [var acting, ..] ? char.ToLowerInvariant(acting.ToString()[0]) + acting.ToString()[1..] : "teamManager");
        var path = address
            .Replace("{caseId}", caseId, StringComparison.Ordinal)
            .Replace("{childId}", $"child-{caseId}", StringComparison.Ordinal)
            .Replace("{personId}", $"child-{caseId}", StringComparison.Ordinal)
            .Replace("{documentId}", "doc-1", StringComparison.Ordinal)
            .Replace("{transferId}", "T-1", StringComparison.Ordinal)
            .Replace("{number}", $"{TwoAuthorities.Columns(role).ToList().IndexOf(caseId) + 1}", StringComparison.Ordinal)
            .Replace("{messageId}", new MessageOrder($"m/{caseId}", caseId, MessageKind.Notice, new("x", IsStaff: true), "x").Id, StringComparison.Ordinal);
        return endpoint switch
        {
            "GET /cases/{caseId}/actions" => world.SendAsync(method, $"{path}?actor={actor.Id}&role={actor.Role}", role),
            "POST /cases/{caseId}/acts" => world.SendAsync(method, path, role, $$"""{ "actor": { "id": "{{actor.Id}}", "role": "{{actor.Role}}" }, "act": { "type": "assessmentStarted", "on": "2026-03-03" } }"""),
            "POST /cases/{caseId}/documents" => world.SendAsync(method, $"{path}?actor={actor.Id}&role={actor.Role}&kind=other", role, Encoding.ASCII.GetString(Documents.Contents.Pdf), "application/pdf"),
            "POST /cases/{caseId}/meetings/proposals" => world.SendAsync(method, path, role, """{ "purpose": "firstPlanning", "attendees": [] }"""),
            "POST /cases/{caseId}/people/{personId}/subject-access" => world.SendAsync(method, path, role, $$"""{ "actor": { "id": "{{actor.Id}}", "role": "{{actor.Role}}" }, "sequence": 3, "decisions": [] }"""),
            "POST /cases/{caseId}/documents/{documentId}/erasure" or "POST /cases/{caseId}/legal-hold" or "POST /cases/{caseId}/legal-hold/lift" => world.SendAsync(method, path, role, """{ "reason": "A court has asked for the file." }"""),
            "POST /retention/destructions" => world.SendAsync(method, path, role, $$"""{ "cases": ["{{caseId}}"], "reason": "The time is over." }"""),
            _ => world.SendAsync(method, path, role),
        };
    }
}
