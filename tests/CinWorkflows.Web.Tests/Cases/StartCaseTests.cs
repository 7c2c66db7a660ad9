using System.Net;
using System.Text.RegularExpressions;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Runtime;
using Moq;

namespace CinWorkflows.Web.Tests.Cases;

public sealed class StartCaseTests
{
    [Fact]
    public async Task StartCase_ReferralThatFits_IsCreatedWithReceiptAndState()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases", Requests.Start("CIN-1"));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal("/cases/CIN-1", answer.Location);
        var receipt = answer.Json.GetProperty("receipt");
        Assert.Equal("CIN-1", receipt.GetProperty("caseId").GetString());
        Assert.Equal(1, receipt.GetProperty("sequence").GetInt64());
        Assert.False(receipt.GetProperty("repeated").GetBoolean());
        Assert.True(receipt.GetProperty("takenUp").GetBoolean());
        Assert.Equal("assessment", answer.Json.GetProperty("stage").GetString());
        Assert.Equal("northamptonshire", answer.Json.GetProperty("pack").GetProperty("id").GetString());
        host.Workflows.Verify(client => client.ScheduleAsync(nameof(ChildInNeedCase), new CaseStart("CIN-1"), new StartOptions("CIN-1"), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task StartCase_WithoutCaseId_IsGivenOneOfUnambiguousCharacters()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases", Requests.Start(caseId: null));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Matches(new Regex("^CIN-[2-9A-HJ-NP-Z]{10}$"), answer.Json.GetProperty("receipt").GetProperty("caseId").GetString());
    }

    [Fact]
    public async Task StartCase_SentTwiceWithoutCaseId_OpensOneCase()
    {
        await using var host = await ApiHost.StartAsync();
        var json = Requests.Start(caseId: null);

        var first = await host.PostAsync("/cases", json, ("Idempotency-Key", Requests.Id));
        var second = await host.PostAsync("/cases", json, ("Idempotency-Key", $"\"{Requests.Id}\""));

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(first.Location, second.Location);
        Assert.True(second.Json.GetProperty("receipt").GetProperty("repeated").GetBoolean());
        Assert.Single(host.Record.Acts);
    }

    [Fact]
    public async Task StartCase_SentTwiceAtATime_OpensOneCase()
    {
        await using var host = await ApiHost.StartAsync();
        await host.PostAsync("/cases", Requests.Start("CIN-1"), ("Idempotency-Key", Requests.Id));
        host.Record.OverlooksNextAct = true;

        var answer = await host.PostAsync("/cases", Requests.Start("CIN-1"), ("Idempotency-Key", Requests.Id));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Json.GetProperty("receipt").GetProperty("repeated").GetBoolean());
        Assert.Single(host.Record.Acts);
    }

    [Fact]
    public async Task StartCase_CaseExists_IsAConflict()
    {
        await using var host = await ApiHost.StartAsync();
        await host.PostAsync("/cases", Requests.Start("CIN-1"));

        var answer = await host.PostAsync("/cases", Requests.Start("CIN-1"));

        answer.IsProblem(HttpStatusCode.Conflict, "caseId: a case 'CIN-1' exists already.");
        Assert.Single(host.Record.Acts);
    }

    [Fact]
    public async Task StartCase_CaseIdThatIsNone_IsRefused()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases", Requests.Start("Alex Example"));

        answer.IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "caseId: a case id has 3 to 60 letters, digits, '-' and '_' and begins with a letter or digit; it names nobody.");
        Assert.Empty(host.Record.Acts);
    }

    [Fact]
    public async Task StartCase_UnknownPack_NamesTheFieldOfTheRequest()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases", Requests.Start("CIN-1").Replace("northamptonshire", "atlantis", StringComparison.Ordinal));

        answer.IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "pack: there is no pack 'atlantis' in force on 2026-03-10; known: hillingdon, northamptonshire, west-northamptonshire.");
    }

    [Fact]
    public async Task StartCase_ActThatBeginsNoCase_IsRefused()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases", Requests.With("""{ "type": "assessmentStarted", "on": "2026-03-02" }""", "\"pack\": \"northamptonshire\","));

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, "act.type: a case is begun by 'caseOpened' or 'episodeAdopted'.");
    }

    [Fact]
    public async Task StartCase_ReferralInTheFuture_NamesTheFieldOfTheAct()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases", Requests.Start("CIN-1").Replace("2026-03-02", "2026-03-11", StringComparison.Ordinal));

        answer.IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "act.referredOn: 2026-03-11 is in the future; today is 2026-03-10. Record it when it has happened.");
        Assert.Empty(host.Record.Acts);
    }

    [Fact]
    public async Task StartCase_UnknownActorAndTeam_NamesActorAndTeam()
    {
        await using var host = await ApiHost.StartAsync();
        var json = Requests.Start("CIN-1")
            .Replace("\"id\": \"sw-1\"", "\"id\": \"sw-9\"", StringComparison.Ordinal)
            .Replace("team-1", "team-9", StringComparison.Ordinal);

        var answer = await host.PostAsync("/cases", json);

        answer.IsProblem(
            HttpStatusCode.UnprocessableEntity,
            "actor.id: 'sw-9' is not a member of staff; add them to the directory first.",
            "act.teamId: there is no team 'team-9'; add it to the directory first.");
    }
}
