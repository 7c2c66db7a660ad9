using System.Net;
using System.Text.Json;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Duties;
using Moq;

namespace CinWorkflows.Web.Tests.Cases;

public sealed class ReadCaseTests
{
    [Fact]
    public async Task ReadCase_ThatWasStarted_ShowsItWhole()
    {
        await using var host = await StartedAsync();

        var answer = await host.GetAsync("/cases/CIN-1");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("assessment", answer.Json.GetProperty("stage").GetString());
        Assert.Equal("sw-1", answer.Json.GetProperty("allocation").GetProperty("workerId").GetString());
        Assert.Equal("2026-03-02", answer.Json.GetProperty("referredOn").GetString());
        Assert.Equal("Case opened", answer.Json.GetProperty("timeline")[0].GetProperty("what").GetString());
    }

    [Theory]
    [InlineData(DutyKind.HoldFirstPlanningMeeting, "N6", "No date yet: N6 counts from the start of the assessment, which is not on the record.")]
    [InlineData(DutyKind.AllocateWorker, "N11", "No date: N11 sets no day for it.")]
    [InlineData(DutyKind.GivePlanByHand, "local", "No date: the procedure sets no day for it.")]
    public async Task ReadCase_DutyWithoutDate_SaysWhy(DutyKind kind, string clause, string explanation)
    {
        await using var host = await StartedAsync();
        host.Record.Duties = [new("CIN-1", new($"{kind}", kind, null, Role.SocialWorker, "sw-1", clause, null, null), ApiHost.Now, 1, null, [])];

        var duty = (await host.GetAsync("/cases/CIN-1")).Json.GetProperty("duties")[0];

        Assert.Equal(explanation, duty.GetProperty("explanation").GetString());
        Assert.Equal(JsonValueKind.Null, duty.GetProperty("due").ValueKind);
        Assert.False(duty.GetProperty("overdue").GetBoolean());
    }

    [Fact]
    public async Task ReadCase_DutyThatMoved_SaysHow()
    {
        await using var host = await StartedAsync();
        host.Record.Duties =
        [
            new(
                "CIN-1",
                new("HoldReview", DutyKind.HoldReview, null, Role.SocialWorker, "sw-1", "N23", null, null),
                ApiHost.Now,
                1,
                null,
                [new DeadlineChange(ApiHost.Now, new(2026, 6, 1), 4, "reviewIntervalAgreed", "tm-1")]),
        ];

        var change = (await host.GetAsync("/cases/CIN-1")).Json.GetProperty("duties")[0].GetProperty("changes")[0];

        Assert.Equal("2026-06-01", change.GetProperty("due").GetString());
        Assert.Equal("reviewIntervalAgreed", change.GetProperty("cause").GetString());
        Assert.Equal("tm-1", change.GetProperty("actorId").GetString());
    }

    [Theory]
    [InlineData("/cases/CIN-9")]
    [InlineData("/cases/CIN-9/timeline")]
    [InlineData("/cases/CIN-9/acts")]
    public async Task ReadCase_ThatDoesNotExist_IsNotFound(string path)
    {
        await using var host = await StartedAsync();

        (await host.GetAsync(path)).IsProblem(HttpStatusCode.NotFound, "caseId: there is no case 'CIN-9'.");
    }

    [Fact]
    public async Task ReadTimeline_OfACase_IsAList()
    {
        await using var host = await StartedAsync();

        var entry = Assert.Single((await host.GetAsync("/cases/CIN-1/timeline")).Json.EnumerateArray());

        Assert.Equal("act", entry.GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1L)]
    public async Task ReadActs_OfACase_ShowsActsAndWhetherTheChainIsWhole(long? broken)
    {
        await using var host = await StartedAsync();
        host.Reader.Setup(reader => reader.FirstBrokenLinkAsync("CIN-1", It.IsAny<CancellationToken>())).ReturnsAsync(broken);

        var answer = (await host.GetAsync("/cases/CIN-1/acts")).Json;

        Assert.Equal(broken is null, answer.GetProperty("chain").GetProperty("whole").GetBoolean());
        Assert.Equal(broken is null ? JsonValueKind.Null : JsonValueKind.Number, answer.GetProperty("chain").GetProperty("firstBroken").ValueKind);
        var act = Assert.Single(answer.GetProperty("acts").EnumerateArray());
        Assert.Equal("caseOpened", act.GetProperty("act").GetProperty("type").GetString());
        Assert.Equal("socialWorker", act.GetProperty("actor").GetProperty("role").GetString());
        Assert.False(act.GetProperty("act").TryGetProperty("allowedOnHold", out _));
    }

    private static async Task<ApiHost> StartedAsync()
    {
        var host = await ApiHost.StartAsync();
        await host.PostAsync("/cases", Requests.Start("CIN-1"));
        return host;
    }
}
