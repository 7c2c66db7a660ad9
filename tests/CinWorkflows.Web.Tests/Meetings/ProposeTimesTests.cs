using System.Net;
using System.Text.Json;
using CinWorkflows.Cases.People;
using CinWorkflows.Workflows.Ports.Records.People;
using Moq;

namespace CinWorkflows.Web.Tests.Meetings;

public sealed class ProposeTimesTests
{
    private const string Path = "/cases/CIN-1/meetings/proposals";

    [Fact]
    public async Task Proposals_AreRankedWithReasons_AndAWishIsJudged()
    {
        await using var host = await WithCaseAsync();

        var answer = await host.PostAsync(Path, """{ "purpose": "firstPlanning", "attendees": ["p-1"], "atMost": 3, "wished": ["2026-03-16T10:00:00Z"] }""");

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        var proposals = answer.Json.GetProperty("proposals").EnumerateArray().ToList();
        Assert.Equal(3, proposals.Count);
        Assert.All(proposals, slot => Assert.Equal(16, slot.GetProperty("startsAt").GetDateTimeOffset().Hour));
        Assert.Contains(proposals[0].GetProperty("reasons").EnumerateArray(), reason => reason.GetProperty("code").GetString() == "outsideSchool");
        var scores = proposals.Select(slot => slot.GetProperty("score").GetInt32()).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
        var wish = Assert.Single(answer.Json.GetProperty("wished").EnumerateArray());
        Assert.Equal(["schoolTime"], wish.GetProperty("hindrances").EnumerateArray().Select(hindrance => hindrance.GetProperty("kind").GetString()));
        Assert.Equal("N10", wish.GetProperty("hindrances")[0].GetProperty("clause").GetString());
        Assert.Equal(JsonValueKind.Null, wish.GetProperty("slot").ValueKind);
        Assert.False(answer.Json.GetProperty("calendarsRead").GetBoolean());
        Assert.StartsWith("No calendar is set up", answer.Json.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-03-17", answer.Json.GetProperty("window").GetProperty("due").GetString());
    }

    [Fact]
    public async Task NothingIsRecorded()
    {
        await using var host = await WithCaseAsync();
        var before = host.Record.Acts.Count;

        await host.PostAsync(Path, """{ "purpose": "firstPlanning", "attendees": ["p-1"] }""");

        Assert.Equal(before, host.Record.Acts.Count);
    }

    [Fact]
    public async Task WhatIsWrong_IsToldByField()
    {
        await using var host = await WithCaseAsync();

        (await host.PostAsync(Path, """{ "purpose": "firstPlanning", "attendees": ["p-1"], "durationMinutes": 5 }""")).IsProblem(
            HttpStatusCode.UnprocessableEntity, "durationMinutes: 5 is not between 30 and 240.");
        var misspelt = await host.PostAsync(Path, """{ "purpose": "firstPlaning", "attendees": ["p-1"] }""");
        Assert.Equal(HttpStatusCode.BadRequest, misspelt.Status);
        Assert.StartsWith("purpose: 'firstPlaning' is not known; did you mean 'firstPlanning'", Assert.Single(misspelt.Errors), StringComparison.Ordinal);
        (await host.PostAsync("/cases/CIN-9/meetings/proposals", """{ "purpose": "review", "attendees": ["p-1"] }""")).IsProblem(
            HttpStatusCode.NotFound, "caseId: there is no case 'CIN-9'.");
    }

    private static async Task<ApiHost> WithCaseAsync()
    {
        var host = await ApiHost.StartAsync();
        Assert.Equal(HttpStatusCode.Created, (await host.PostAsync("/cases", Requests.Start("CIN-1"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("/cases/CIN-1/acts", Requests.AssessmentStarted())).Status);
        host.Reader.Setup(reader => reader.FindAsync("CIN-1", It.IsAny<CancellationToken>())).ReturnsAsync(() =>
            host.Record.Look("CIN-1")! with { People = [new PersonView("p-1", ParticipantKind.Child, "Alex Example", null, null, new(2015, 6, 1), true)] });
        return host;
    }
}
