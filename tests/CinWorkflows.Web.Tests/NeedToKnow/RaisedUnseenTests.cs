using System.Net;
using System.Text.Json;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Tests.Access;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Readers;

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
        Assert.False(answer.Json.TryGetProperty("stage", out var stage) && stage.ValueKind != JsonValueKind.Null, answer.Text);
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

    [Theory]
    [InlineData("C-other", true)]
    [InlineData("C-closed", true)]
    [InlineData("C-closed", false)]
    public async Task N54_WhatWouldComeOfIt_IsNotTold_OnACaseThatTheyMayNotRead_ButThatItWouldBeRecorded(string caseId, bool signsIn)
    {
        await using var world = await TwoAuthorities.StartAsync(tenant, signsIn: signsIn);
        foreach (var act in new[]
        {
            """{ "type": "safeguardingConcernRaised", "concernId": "k-1", "on": "2026-03-09", "concern": "A neighbour heard crying every night this week." }""",
            """{ "type": "circumstancesChanged", "on": "2026-03-09", "change": "The father has moved back in." }""",
        })
        {
            var answer = await ActAsync(world, caseId, act, "?check=true");

            Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
            Assert.All(["refusals", "breaches", "closes", "opens", "moves"], list => Assert.Empty(answer.Json.GetProperty(list).EnumerateArray()));
        }

        Assert.DoesNotContain(await world.Get<IActStore>().HistoryAsync(caseId, default), entry => entry.Act is SafeguardingConcernRaised or CircumstancesChanged);
    }

    [Theory]
    [InlineData("""{ "type": "namedPeopleAdded", "named": [ "p-Manager" ], "reason": "Nobody named is here any more." }""")]
    [InlineData("""{ "type": "entryConfirmed", "sequence": 2 }""")]
    [InlineData("""{ "type": "glassBroken", "reason": "The mother rang and nobody of her team answers." }""")]
    [InlineData("""{ "type": "packMigrated", "version": "3.1.4", "reason": "The rules of the authority have changed." }""")]
    [InlineData("""{ "type": "bankHolidayChanged", "date": "2026-06-08", "title": "A day for all", "withdrawn": false, "reason": "It was proclaimed today." }""")]
    [InlineData("""{ "type": "caseReopened", "reason": "It ended in error, as the school says." }""")]
    public async Task WhatARestrictedCaseNeedNotTake_IsAnsweredAsOfOneThatThereIsNot(string act)
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        foreach (var role in new[] { AccessRole.Worker, AccessRole.Manager, AccessRole.BusinessSupport })
        {
            foreach (var query in new[] { "", "?check=true" })
            {
                var (closed, none) = (await ActAsync(world, "C-closed", act, query, role: role), await ActAsync(world, "C-none", act, query, role: role));

                Assert.Equal(none.Status, closed.Status);
                Assert.Equal(none.Text.Replace("C-none", "C-closed", StringComparison.Ordinal), closed.Text);
            }
        }

        Assert.Equal(4, (await world.Get<IActStore>().HistoryAsync("C-closed", default)).Count);
    }

    [Fact]
    public async Task N54_WhatCameOfIt_IsNotTold_OfARestrictedCase_ThoughNobodySignsIn()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant, signsIn: false);

        var answer = await RaiseAsync(world, "C-closed");

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.Empty(answer.Json.GetProperty("duties").EnumerateArray());
    }

    [Theory]
    [InlineData("C-closed")]
    [InlineData("C-other")]
    public async Task N54_WhichMoveItIs_IsNotTold_WhateverTheCaseHolds(string caseId)
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        var (first, second) = (Move(caseId, 1), Move(caseId, 2));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            (await ActAsync(world, caseId, second)).IsProblem(
                HttpStatusCode.UnprocessableEntity,
                $"act.transferId: whoever may not read the case gives 'E06000061.{caseId}.1', whichever move it is: the case numbers it itself.");
            var answer = await ActAsync(world, caseId, first);
            Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
            Assert.Empty(answer.Json.GetProperty("duties").EnumerateArray());
        }

        Assert.Single((await world.Get<IActStore>().FindAsync(caseId, default))!.File.TransfersOut);

        static string Move(string caseId, int number) =>
            $$"""{ "type": "moveReported", "transferId": "E06000061.{{caseId}}.{{number}}", "on": "2026-03-09", "toAuthority": "E09000017", "residentOn": "2026-03-09", "hasMoved": true, "recentMoves": {{number}} }""";
    }

    [Fact]
    public async Task WhyItDoesNotFit_IsSaidOfWhatWasSent_AndOfNothingThatTheCaseHolds()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        await RaiseAsync(world, "C-other");

        (await RaiseAsync(world, "C-other")).IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "act.type: it does not fit this case as it stands. Why is not said to whoever may not read the case: ring the team that holds it, or whoever is on duty, and tell them.");
        (await RaiseAsync(world, "C-other", on: "2026-04-01", id: "k-2")).IsProblem(HttpStatusCode.UnprocessableEntity, "act.on: 2026-04-01 is in the future; today is 2026-03-10. Record it when it has happened.");
    }

    [Fact]
    public async Task HowFarTheCaseHasGone_IsNotTold()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        var answer = await RaiseAsync(world, "C-other", more: """, "ifSequence": 77""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData("C-none")]
    [InlineData("C-far")]
    [InlineData("C-other")]
    [InlineData("C-closed")]
    public async Task ACase_ThatSomebodyNames_AndMayNotRead_IsAnsweredAsOneThatThereIsNot(string named)
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);
        var body = $$"""{ "actor": { "id": "p-Worker", "role": "socialWorker" }, "act": { "type": "meetingArranged", "meetingId": "m-1", "purpose": "review", "startsAt": "2026-03-20T10:00:00Z", "endsAt": "2026-03-20T11:00:00Z", "logistics": { "venue": "Office" }, "chairId": "p-Manager", "chairRole": "teamManager", "attendees": [], "combinedWith": "The review of a sister", "combinedCaseId": "{{named}}" } }""";

        var answer = await world.SendAsync(HttpMethod.Post, "/cases/C-team/acts", AccessRole.Worker, body);

        Assert.Contains($"act.combinedCaseId: there is no case '{named}' of North Northamptonshire that you may read; leave the link out, or name the case of the other child.", answer.Errors);
    }

    [Fact]
    public async Task N54_ANumberThatACaseHas_WhichTheyMayNotRead_IsRefusedInTheSameWords_WhateverKeepsThemFromIt_AndLast()
    {
        await using var world = await TwoAuthorities.StartAsync(tenant);

        foreach (var caseId in new[] { "C-closed", "C-other", "C-far" })
        {
            (await BeginAsync(world, caseId)).IsProblem(HttpStatusCode.UnprocessableEntity, $"caseId: a new case cannot have the number '{caseId}': leave it out, and the service gives it one.");
        }

        foreach (var caseId in new[] { "C-closed", "C-none" })
        {
            Assert.Equal(["act.referredOn: 2026-04-01 is in the future; today is 2026-03-10. Record it when it has happened."], (await BeginAsync(world, caseId, "2026-04-01")).Errors);
        }

        (await BeginAsync(world, "C-team")).IsProblem(HttpStatusCode.Conflict, "caseId: a case 'C-team' exists already.");
        Assert.Equal(
            ["C-closed"],
            (await world.Get<IAccessLog>().ReadAsync(new() { Kind = AccessKind.Refused }, Reader.Service, default)).SelectMany(entry => entry.Cases).Distinct());
    }

    private static Task<Answer> BeginAsync(TwoAuthorities world, string caseId, string referredOn = "2026-03-09") => world.SendAsync(
        HttpMethod.Post,
        "/cases",
        AccessRole.Worker,
        $$"""{ "pack": "northamptonshire", "caseId": "{{caseId}}", "actor": { "id": "p-Worker", "role": "socialWorker" }, "act": { "type": "caseOpened", "referredOn": "{{referredOn}}", "child": { "id": "p-1", "name": "Robin Nobody", "bornOn": "2015-06-01", "receivesPlan": true }, "teamId": "team-1", "workerId": "p-Worker", "circumstances": [] } }""");

    private static Task<Answer> RaiseAsync(TwoAuthorities world, string caseId, string query = "", string on = "2026-03-09", string more = "", string id = "k-1") =>
        ActAsync(world, caseId, $$"""{ "type": "safeguardingConcernRaised", "concernId": "{{id}}", "on": "{{on}}", "concern": "A neighbour heard crying every night this week." }""", query, more);

    private static Task<Answer> ActAsync(TwoAuthorities world, string caseId, string act, string query = "", string more = "", AccessRole role = AccessRole.Worker) => world.SendAsync(
        HttpMethod.Post,
        $"/cases/{caseId}/acts{query}",
        role,
        $$"""{ "actor": { "id": "{{TwoAuthorities.Person(role)}}", "role": "{{JsonNamingPolicy.CamelCase.ConvertName(TwoAuthorities.RolesOf[role][0].ToString())}}" }, "act": {{act}}{{more}} }""");
}
