using System.Net;
using System.Text.Json;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Web.Tests.Cases;

public sealed class ReadActionsTests
{
    [Fact]
    public async Task ReadActions_OfAWorker_GivesWhatSettlesADutyFirst_WithItsFields()
    {
        await using var host = await StartedAsync();
        host.Record.Duties = [new("CIN-1", new("StartAssessment", DutyKind.StartAssessment, null, Role.SocialWorker, "sw-1", "WT", null, null), ApiHost.Now, 1, null, [])];

        var answer = await host.GetAsync("/cases/CIN-1/actions?actor=sw-1&role=socialWorker");

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        var first = answer.Json.GetProperty("possible")[0];
        Assert.Equal("assessmentStarted", first.GetProperty("act").GetString());
        Assert.Equal("StartAssessment", first.GetProperty("settles")[0].GetProperty("key").GetString());
        var on = Assert.Single(first.GetProperty("fields").EnumerateArray(), field => field.GetProperty("name").GetString() == "on");
        Assert.Equal(("date", true), (on.GetProperty("kind").GetString(), on.GetProperty("required").GetBoolean()));
    }

    [Fact]
    public async Task ReadActions_OfAWorker_SaysWhyADecisionIsNotTheirs_AndWhyAReviewIsTooSoon()
    {
        await using var host = await StartedAsync();

        var answer = await host.GetAsync("/cases/CIN-1/actions?actor=sw-1&role=socialWorker");

        Assert.Contains("team manager", Because(answer, "workerAssigned"), StringComparison.Ordinal);
        Assert.Contains("no plan in force", Because(answer, "reviewHeldWithoutMeeting"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadActions_NamesTheChoicesOfTheCase()
    {
        await using var host = await StartedAsync();

        var answer = await host.GetAsync("/cases/CIN-1/actions?actor=sw-1&role=socialWorker");

        var kind = Field(answer, "participantAdded", "person.kind")!.Value;
        Assert.Equal("choice", kind.GetProperty("kind").GetString());
        Assert.Contains(kind.GetProperty("choices").EnumerateArray(), choice => choice.GetProperty("value").GetString() == "parent");
    }

    [Theory]
    [InlineData("/cases/nowhere/actions?actor=sw-1&role=socialWorker", HttpStatusCode.NotFound)]
    [InlineData("/cases/CIN-1/actions?actor=sw-1", HttpStatusCode.BadRequest)]
    [InlineData("/cases/CIN-1/actions?actor=sw-1&role=king", HttpStatusCode.BadRequest)]
    public async Task ReadActions_OfNoCaseOrNobody_IsRefused(string path, HttpStatusCode status)
    {
        await using var host = await StartedAsync();

        Assert.Equal(status, (await host.GetAsync(path)).Status);
    }

    private static string Because(Answer answer, string act) => Assert.Single(
            answer.Json.GetProperty("notPossible").EnumerateArray(),
            entry => entry.GetProperty("act").GetString() == act)
        .GetProperty("because").GetRawText();

    private static JsonElement? Field(Answer answer, string act, string field) => answer.Json.GetProperty("possible").EnumerateArray()
        .Where(entry => entry.GetProperty("act").GetString() == act)
        .SelectMany(entry => entry.GetProperty("fields").EnumerateArray())
        .Where(entry => entry.GetProperty("name").GetString() == field)
        .Select(entry => (JsonElement?)entry)
        .FirstOrDefault();

    private static async Task<ApiHost> StartedAsync()
    {
        var host = await ApiHost.StartAsync();
        var started = await host.PostAsync("/cases", Requests.Start("CIN-1"));
        Assert.True(started.Status == HttpStatusCode.Created, started.Text);
        return host;
    }
}
