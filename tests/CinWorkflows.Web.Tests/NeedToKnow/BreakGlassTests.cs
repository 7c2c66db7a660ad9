using System.Net;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Tests.Access;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CinWorkflows.Web.Tests.NeedToKnow;

/// <summary>Somebody of the authority opens a case that is not theirs: for a short time, with a reason, and seen by all.</summary>
public sealed class BreakGlassTests(PlayedTenant tenant) : IClassFixture<PlayedTenant>
{
    private const string Breaking = """{ "actor": { "id": "p-Worker", "role": "socialWorker" }, "act": { "type": "glassBroken", "reason": "The child is at the hospital with a broken arm." } }""";

    [Fact]
    public async Task ACase_OpensForTwoHours_ToWhoeverBreaksTheGlass_AndToNobodyElse()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        (await world.SendAsync(HttpMethod.Get, "/cases/C-other", AccessRole.Worker)).IsProblem(HttpStatusCode.NotFound, "caseId: there is no case 'C-other'.");

        var broken = await BreakAsync(world, "C-other");

        Assert.True(broken.Status == HttpStatusCode.OK, broken.Text);
        Assert.Empty(broken.Json.GetProperty("duties").EnumerateArray());
        Assert.Equal(HttpStatusCode.OK, (await world.SendAsync(HttpMethod.Get, "/cases/C-other", AccessRole.Worker)).Status);
        Assert.Contains("C-other", (await world.SendAsync(HttpMethod.Get, "/cases", AccessRole.Worker)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SendAsync(HttpMethod.Get, "/cases/C-other", AccessRole.BusinessSupport)).Status);

        world.Host.Clock.Pass(GlassBroken.Opens);
        Assert.Equal(HttpStatusCode.NotFound, (await world.SendAsync(HttpMethod.Get, "/cases/C-other", AccessRole.Worker)).Status);
    }

    [Fact]
    public async Task WhoBrokeIt_StandsInTheCase_ForItsManagerToAnswer_AndInTheAccessLog()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        await BreakAsync(world, "C-other");

        var last = (await world.Get<IActStore>().HistoryAsync("C-other", default))[^1];
        Assert.Equal(("p-Worker", "The child is at the hospital with a broken arm."), (last.Actor.Id, Assert.Single(last.Breaches).Reason));
        var listed = await world.SendAsync(HttpMethod.Get, "/access-log?kind=brokeGlass", AccessRole.DataProtectionOfficer);
        var entry = Assert.Single(listed.Json.GetProperty("entries").EnumerateArray());
        Assert.Equal(("p-Worker", "C-other"), (entry.GetProperty("by").GetString(), entry.GetProperty("cases")[0].GetString()));
    }

    [Fact]
    public async Task AServiceManager_WhoNamesThemselvesOnARestrictedCase_StandsInIt_ForItsManagerToAnswer_AndInTheAccessLog()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        var named = await world.SendAsync(HttpMethod.Post, "/cases/C-closed/acts", AccessRole.ServiceManager, """{ "actor": { "id": "p-ServiceManager", "role": "serviceManager" }, "act": { "type": "namedPeopleAdded", "named": [ "p-ServiceManager" ], "reason": "Nobody named is here any more." } }""");

        Assert.True(named.Status == HttpStatusCode.OK, named.Text);
        var last = (await world.Get<IActStore>().HistoryAsync("C-closed", default))[^1];
        Assert.Equal("Nobody named is here any more.", Assert.Single(last.Breaches).Reason);
        var entry = Assert.Single((await world.SendAsync(HttpMethod.Get, "/access-log?kind=brokeGlass", AccessRole.DataProtectionOfficer)).Json.GetProperty("entries").EnumerateArray());
        Assert.Equal(("p-ServiceManager", "C-closed"), (entry.GetProperty("by").GetString(), entry.GetProperty("cases")[0].GetString()));
    }

    [Fact]
    public async Task ThatTheGlassWasBroken_IsInTheLog_AlsoWhereWhoeverDidItHasHungUp()
    {
        using var hungUp = new CancellationTokenSource();
        var log = new HeardLog();
        await using var world = await TwoAuthorities.StartAsync(tenant, services => services.AddSingleton<IAccessLog>(log));
        world.Host.Workflows.Setup(client => client.RaiseEventAsync("C-other", It.IsAny<string>(), It.IsAny<object>(), It.IsAny<CancellationToken>())).Returns(async () =>
        {
            var gone = new TaskCompletionSource();
            world.Get<IHttpContextAccessor>().HttpContext!.RequestAborted.Register(gone.SetResult);
            await hungUp.CancelAsync();
            await gone.Task;
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/cases/C-other/acts") { Content = ApiHost.Json(Breaking) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {world.Token(AccessRole.Worker)}");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Host.Client.SendAsync(request, hungUp.Token));

        var entry = await log.Opened.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(("p-Worker", "C-other"), (entry.By, Assert.Single(entry.Cases)));
    }

    [Theory]
    [InlineData("C-far")]
    [InlineData("C-closed")]
    [InlineData("C-none")]
    public async Task ACase_OfAnotherAuthority_OrARestrictedOne_IsOpenedByNobody(string caseId)
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        (await BreakAsync(world, caseId)).IsProblem(HttpStatusCode.NotFound, $"caseId: there is no case '{caseId}'.");

        Assert.Equal(HttpStatusCode.NotFound, (await world.SendAsync(HttpMethod.Get, $"/cases/{caseId}", AccessRole.Worker)).Status);
    }

    [Fact]
    public async Task OpenedCases_AreReadOnly_ToWhoeverBrokeTheGlass()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        await BreakAsync(world, "C-other");

        var answer = await world.SendAsync(HttpMethod.Post, "/cases/C-other/acts", AccessRole.Worker, """{ "actor": { "id": "p-Worker", "role": "socialWorker" }, "act": { "type": "assessmentStarted", "on": "2026-03-03" } }""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("actor.id", answer.Text, StringComparison.Ordinal);
    }

    private static Task<Answer> BreakAsync(TwoAuthorities world, string caseId) => world.SendAsync(HttpMethod.Post, $"/cases/{caseId}/acts", AccessRole.Worker, Breaking);

    /// <summary>Tells once that a case was opened. It takes nothing from a caller who has gone.</summary>
    private sealed class HeardLog : IAccessLog
    {
        private readonly TaskCompletionSource<AccessEntry> _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<AccessEntry> Opened => _opened.Task;

        public Task WriteAsync(AccessEntry entry, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return entry.Kind == AccessKind.BrokeGlass ? Task.FromResult(_opened.TrySetResult(entry)) : Task.CompletedTask;
        }

        public Task<IReadOnlyList<AccessEntry>> ReadAsync(AccessLogFilter filter, Reader reader, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
