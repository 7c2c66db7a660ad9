using System.Net;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.AccessLogs;
using CinWorkflows.Web.Tests.Access;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Tests.NeedToKnow;

/// <summary>Nothing of a case is shown without an entry of who was shown it, written before the answer leaves.</summary>
public sealed class AccessLogTests(PlayedTenant tenant) : IClassFixture<PlayedTenant>
{
    [Fact]
    public async Task WhoLooksAtACase_IsInItsLog_AndWhoReadsThatLogToo()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        await world.SendAsync(HttpMethod.Get, "/cases/C-team/timeline", AccessRole.Worker);
        await world.SendAsync(HttpMethod.Get, "/cases/C-team/documents/doc-1", AccessRole.BusinessSupport);
        await world.SendAsync(HttpMethod.Get, "/cases/C-other", AccessRole.Worker);

        await ReadAsync(world, AccessRole.Manager);
        var entries = await ReadAsync(world, AccessRole.Manager);

        Assert.Equal(["p-Manager readAccessLogOfCase exported C-team", "p-BusinessSupport downloadDocument exported C-team", "p-Worker readTimeline looked C-team"], entries);
    }

    [Fact]
    public async Task AList_LeavesWhatWasAsked_AndWhichCasesItShowed()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        await world.SendAsync(HttpMethod.Get, "/cases?team=team-1&take=10", AccessRole.Worker);

        var entry = Assert.Single(await EveryAsync(world));
        Assert.Equal(("p-Worker", "northamptonshire", "listCases", AccessKind.Searched, "/cases?team=team-1&take=10"), (entry.By, entry.Authority, entry.Door, entry.Kind, entry.Query));
        Assert.Equal(["C-team"], entry.Cases);
    }

    [Theory]
    [InlineData("GET", "/cases/C-closed", "readCase")]
    [InlineData("GET", "/cases/C-closed/acts", "readActs")]
    [InlineData("GET", "/cases/C-closed/documents/doc-1", "downloadDocument")]
    [InlineData("GET", "/cases/C-closed/access-log", "readAccessLogOfCase")]
    [InlineData("POST", "/cases/C-closed/acts", "sendCommand")]
    [InlineData("POST", "/cases/C-team/acts", "sendCommand")]
    [InlineData("POST", "/cases/C-team/acts?check=true", "sendCommand")]
    public async Task ARestrictedCase_ThatSomebodyAsksFor_ShowsThoseWhoAnswerForIt_ThatTheyTried(string method, string path, string door)
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        var names = """{ "actor": { "id": "p-Manager", "role": "teamManager" }, "act": { "type": "meetingHeld", "meetingId": "m-1", "on": "2026-03-09", "attended": [], "note": "It was held together.", "combinedWith": "The review of a sister", "combinedCaseId": "C-closed" } }""";

        await world.SendAsync(new(method), path, AccessRole.Manager, method == "POST" ? names : null);

        var entry = Assert.Single(await EveryAsync(world), found => found.Kind == AccessKind.Refused);
        Assert.Equal(("p-Manager", door, null), (entry.By, entry.Door, entry.Query));
        Assert.Equal(["C-closed"], entry.Cases);
        Assert.Contains("refused", (await world.SendAsync(HttpMethod.Get, "/cases/C-closed/access-log", AccessRole.DataProtectionOfficer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThatARestrictedRecordExists_IsTold_AndToWhom()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        var answer = await world.SendAsync(
            HttpMethod.Post,
            "/cases",
            AccessRole.Worker,
            """{ "pack": "northamptonshire", "actor": { "id": "p-Worker", "role": "socialWorker" }, "act": { "type": "caseOpened", "referredOn": "2026-03-02", "child": { "id": "p-77", "name": "Alex Example", "bornOn": "2015-06-01", "receivesPlan": true }, "teamId": "team-1", "workerId": "p-Worker", "circumstances": [] } }""");

        Assert.Contains("a restricted record exists", answer.Text, StringComparison.Ordinal);
        var entry = Assert.Single(await EveryAsync(world), found => found.Kind == AccessKind.Refused);
        Assert.Equal(("p-Worker", "startCase"), (entry.By, entry.Door));
        Assert.Equal(["C-closed"], entry.Cases);
    }

    [Fact]
    public async Task WhatIsNotShown_LeavesNothing()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        await world.SendAsync(HttpMethod.Get, "/cases/C-far", AccessRole.Worker);
        await world.SendAsync(HttpMethod.Get, "/cases/C-other", AccessRole.Worker);
        await world.SendAsync(HttpMethod.Get, "/cases/C-named", AccessRole.Worker);
        await world.SendAsync(HttpMethod.Get, "/packs", AccessRole.Worker);

        Assert.Equal("C-named", Assert.Single(Assert.Single(await EveryAsync(world)).Cases));
    }

    [Theory]
    [InlineData("/cases/C-team")]
    [InlineData("/cases")]
    [InlineData("/cases/C-team/documents/doc-1")]
    public async Task WhereTheLogFails_NothingIsShown(string path)
    {
        await using var world = await TwoAuthorities.StartAsync(tenant, services => services.AddSingleton<IAccessLog, FullDisk>());

        var answer = await world.SendAsync(HttpMethod.Get, path, AccessRole.Worker);

        answer.IsProblem(HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("C-team", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheWholeLog_IsExported_EachFieldAsText()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        await world.Get<IAccessLog>().WriteAsync(new(ApiHost.Now, "=cmd", "northamptonshire", "listCases", AccessKind.Searched, "/cases?child=\"a\",b", ["C-team", "C-other"]), default);

        var answer = await world.SendAsync(HttpMethod.Get, "/access-log?form=csv", AccessRole.DataProtectionOfficer);

        Assert.Equal("text/csv", answer.MediaType);
        Assert.Equal("number,at,by,authority,door,kind,query,cases\r\n1,2026-03-10T10:00:00.000+00:00,'=cmd,northamptonshire,listCases,Searched,\"/cases?child=\"\"a\"\",b\",C-other C-team\r\n", answer.Text);
        Assert.Equal("readAccessLog", (await EveryAsync(world))[0].Door);
    }

    [Fact]
    public async Task TheLog_IsPaged()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        for (var number = 1; number <= 3; number++)
        {
            await world.Get<IAccessLog>().WriteAsync(new(ApiHost.Now, $"p-{number}", "northamptonshire", "readCase", AccessKind.Looked, null, ["C-team"]), default);
        }

        var first = await world.SendAsync(HttpMethod.Get, "/cases/C-team/access-log?take=2", AccessRole.Manager);
        var next = first.Json.GetProperty("next").GetInt64();
        var last = await world.SendAsync(HttpMethod.Get, $"/cases/C-team/access-log?take=2&before={next}", AccessRole.Manager);

        Assert.Equal(["p-3", "p-2"], Who(first));
        Assert.Equal(["p-1"], Who(last));
    }

    [Theory]
    [InlineData("/access-log?from=0001-01-01", "from")]
    [InlineData("/access-log?until=9999-12-31", "until")]
    public async Task ADate_OfNoYearOfOurs_IsRefused(string path, string field)
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        (await world.SendAsync(HttpMethod.Get, path, AccessRole.DataProtectionOfficer)).IsProblem(HttpStatusCode.BadRequest, $"{field}: a day from 1990-01-01 to 2099-12-31 is expected.");
    }

    [Fact]
    public async Task AnExport_IsOfSoManyEntries_AndSaysThatThereAreMore()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant, services => services.AddSingleton<IAccessLog, EndlessLog>());

        var lines = (await world.SendAsync(HttpMethod.Get, "/access-log?form=csv", AccessRole.DataProtectionOfficer)).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(1 + AccessLogAnswering.MostInCsv + 1, lines.Length);
        Assert.Equal($",,,,,,There are more entries. Ask again with 'before={EndlessLog.Last - AccessLogAnswering.MostInCsv + 1}' for the next.,", lines[^1]);
    }

    private static IEnumerable<string> Who(Answer answer) => answer.Json.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("by").GetString()!);

    private static async Task<IReadOnlyList<string>> ReadAsync(TwoAuthorities world, AccessRole role) =>
    [
        .. (await world.SendAsync(HttpMethod.Get, "/cases/C-team/access-log", role)).Json.GetProperty("entries").EnumerateArray().Select(entry =>
            $"{entry.GetProperty("by").GetString()} {entry.GetProperty("door").GetString()} {entry.GetProperty("kind").GetString()} {string.Join(' ', entry.GetProperty("cases").EnumerateArray().Select(one => one.GetString()))}"),
    ];

    private static Task<IReadOnlyList<AccessEntry>> EveryAsync(TwoAuthorities world) => world.Get<IAccessLog>().ReadAsync(new(), Reader.Service, default);

    private sealed class EndlessLog : IAccessLog
    {
        public const int Last = 1_000_000;

        public Task WriteAsync(AccessEntry entry, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<AccessEntry>> ReadAsync(AccessLogFilter filter, Reader reader, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<AccessEntry>>(
            [.. Enumerable.Range(1, filter.Take).Select(number => new AccessEntry(ApiHost.Now, "p-1", "northamptonshire", "readCase", AccessKind.Looked, null, ["C-1"]) { Number = (filter.Before ?? Last + 1) - number })]);
    }

    private sealed class FullDisk : IAccessLog
    {
        public Task WriteAsync(AccessEntry entry, CancellationToken cancellationToken) => throw new IOException("There is no space left.");

        public Task<IReadOnlyList<AccessEntry>> ReadAsync(AccessLogFilter filter, Reader reader, CancellationToken cancellationToken) => throw new IOException("There is no space left.");
    }
}
