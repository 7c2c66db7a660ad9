using System.Net;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Tests.Access;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Web.Tests.NeedToKnow;

/// <summary>Somebody of the authority opens a case that is not theirs: for a short time, with a reason, and seen by all.</summary>
public sealed class BreakGlassTests(PlayedTenant tenant) : IClassFixture<PlayedTenant>
{
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

    private static Task<Answer> BreakAsync(TwoAuthorities world, string caseId) => world.SendAsync(
        HttpMethod.Post,
        $"/cases/{caseId}/acts",
        AccessRole.Worker,
        """{ "actor": { "id": "p-Worker", "role": "socialWorker" }, "act": { "type": "glassBroken", "reason": "The child is at the hospital with a broken arm." } }""");
}
