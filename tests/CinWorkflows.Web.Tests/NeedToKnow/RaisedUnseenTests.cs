using System.Net;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Tests.Access;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Web.Tests.NeedToKnow;

/// <summary>Anybody of the authority raises a concern, also on a case that they may not read, and is shown nothing of it.</summary>
public sealed class RaisedUnseenTests(PlayedTenant tenant) : IClassFixture<PlayedTenant>
{
    [Fact]
    public async Task AConcern_OnACaseOfAnotherTeam_IsRecorded_AndNothingOfTheCaseIsShown()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        var answer = await RaiseAsync(world, "C-other");

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.Equal("C-other", answer.Json.GetProperty("receipt").GetProperty("caseId").GetString());
        Assert.Empty(answer.Json.GetProperty("duties").EnumerateArray());
        Assert.False(answer.Json.TryGetProperty("stage", out var stage) && stage.ValueKind != System.Text.Json.JsonValueKind.Null, answer.Text);
        Assert.Equal("SafeguardingConcernRaised", (await world.Get<IActStore>().HistoryAsync("C-other", default))[^1].Act.GetType().Name);
    }

    [Theory]
    [InlineData("C-far")]
    [InlineData("C-none")]
    public async Task AConcern_OnACaseOfAnotherAuthority_IsAnsweredAsOnOneThatIsNot(string caseId)
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        (await RaiseAsync(world, caseId)).IsProblem(HttpStatusCode.NotFound, $"caseId: there is no case '{caseId}'.");
        (await RaiseAsync(world, caseId, "?check=true")).IsProblem(HttpStatusCode.NotFound, $"caseId: there is no case '{caseId}'.");
    }

    [Fact]
    public async Task WhatWouldComeOfIt_IsNotTold_OnACaseThatTheyMayNotRead()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        (await RaiseAsync(world, "C-other", "?check=true")).IsProblem(HttpStatusCode.NotFound, "caseId: there is no case 'C-other'.");
    }

    private static Task<Answer> RaiseAsync(TwoAuthorities world, string caseId, string query = "") => world.SendAsync(
        HttpMethod.Post,
        $"/cases/{caseId}/acts{query}",
        AccessRole.Worker,
        $$"""{ "actor": { "id": "{{TwoAuthorities.Person(AccessRole.Worker)}}", "role": "socialWorker" }, "act": { "type": "safeguardingConcernRaised", "concernId": "k-1", "on": "2026-03-09", "concern": "A neighbour heard crying every night this week." } }""");
}
