using System.Text;
using System.Text.Json;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.EndToEnd.Tests.Processes;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Simulation;
using Xunit.Abstractions;

namespace CinWorkflows.EndToEnd.Tests.Privacy;

/// <summary>
/// What is given of a child is planted in everything that a service takes, also in what it refuses; then it is looked for in everything
/// that others than its readers see: what the process writes, what it sends to a collector, the workflows' file, envelopes, names, addresses.
/// </summary>
public sealed class PlantedTextTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = LondonTime.Today(TimeProvider.System);

    private readonly StringBuilder _heads = new();

    [Fact]
    public async Task Nothing_that_identifies_a_child_is_anywhere_but_in_the_record_and_before_its_readers()
    {
        using var folder = new TemporaryFolder();
        await using var collector = await CollectorStandIn.StartAsync();
        var environment = new Dictionary<string, string>(collector.Environment) { ["Messages__CasePage"] = "https://cases.council.example/{caseId}" };
        string log;
        await using (var server = await ServerProcess.StartAsync(folder.Path, environment))
        {
            await LeadAsync(server);
            await AttachAsync(server);
            await AskWronglyAsync(server);
            await WaitUntilAsync(async () => collector.Has("metrics", "cin.cases.behind") && collector.Has("traces", "message") && await IsPostedAsync(server));
            await server.KillAsync();
            log = string.Join('\n', server.Log);
        }

        Dictionary<string, string> seen = new()
        {
            ["the log"] = log,
            ["metrics and traces"] = collector.Text,
            ["the workflows' file"] = EngineText(folder.At("engine.db")),
            ["names of files"] = Outside.Names(folder.Path),
            ["envelopes"] = Outside.Envelopes(folder.At("messages")),
            ["heads of answers"] = _heads.ToString(),
        };
        Assert.All(seen, place => Assert.NotEmpty(place.Value));
        Assert.Contains(Planted.Case, seen["metrics and traces"], StringComparison.Ordinal);
        Assert.Contains(Planted.Case, seen["the workflows' file"], StringComparison.Ordinal);
        Assert.Contains("/documents/", seen["heads of answers"], StringComparison.Ordinal);
        Assert.Contains("Subject: ", seen["envelopes"], StringComparison.Ordinal);
        Assert.Contains("https://cases.council.example/", seen["envelopes"], StringComparison.Ordinal);
        Assert.NotEmpty(PersonalData.FoundIn(EngineText(folder.At("record.db")), Planted.Words));
        Assert.All(seen, place => Assert.Equal((place.Key, ""), (place.Key, string.Join(", ", PersonalData.FoundIn(place.Value, Planted.Words)))));
        output.WriteLine($"{Planted.Words.Count} words looked for in {string.Join(", ", seen.Select(place => $"{place.Key} ({place.Value.Length})"))}.");
    }

    private static async Task LeadAsync(ServerProcess server)
    {
        await server.AddTeamAsync("northamptonshire");
        var start = Commands.Of(OrdinaryCast.Manager, Planted.Opened(Today));
        (start["caseId"], start["pack"]) = (Planted.Case, "northamptonshire");
        await server.DoAsync(HttpMethod.Post, "/cases", start);
        Act[] acts =
        [
            new AssessmentStarted(Today),
            new AssessmentConcluded(Today, AssessmentOutcome.Section17Support, [Planted.School.Id], null),
            new AttendeesDiscussed(Today, [Planted.Child.Id, Planted.Mother.Id], ChildAttends: true, "Zephyrine wishes to come.", [Planted.School.Id]),
            Planted.Meeting(Today),
            Planted.Concern(Today),
        ];
        foreach (var act in acts)
        {
            await server.DoAsync(HttpMethod.Post, $"/cases/{Planted.Case}/acts", Commands.Of(OrdinaryCast.Worker, act));
        }
    }

    private async Task AttachAsync(ServerProcess server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/cases/{Planted.Case}/documents?kind=minutes&actor={OrdinaryCast.Worker.Id}&role=socialWorker") { Content = Outside.Pdf() };
        request.Headers.Add("Document-Title", Uri.EscapeDataString(Planted.Title));
        using var attached = await server.SendAsync(request);
        Assert.True(attached.IsSuccessStatusCode, await attached.Content.ReadAsStringAsync());
        _heads.AppendLine(Outside.Head(attached));
        using var read = await server.SendAsync(new(HttpMethod.Get, attached.Headers.Location));
        Assert.True(read.IsSuccessStatusCode);
        _heads.AppendLine(Outside.Head(read));
    }

    /// <summary>What somebody types into the wrong place, or a program sends that is broken, says as much as what is taken.</summary>
    private async Task AskWronglyAsync(ServerProcess server)
    {
        var future = Commands.Of(OrdinaryCast.Worker, Planted.Concern(Today.AddYears(9))).ToJsonString();
        var name = Uri.EscapeDataString(Planted.Child.Name);
        (HttpMethod Method, string Path, string? Body)[] requests =
        [
            (HttpMethod.Post, $"/cases/{Planted.Case}/acts", future),
            (HttpMethod.Post, $"/cases/{Planted.Case}/acts", $$$"""{"actor":{"id":"sw-1","role":"socialWorker"},"act":{"type":"{{{Planted.Note}}}"}}"""),
            (HttpMethod.Post, $"/cases/{Planted.Case}/acts", $$"""{"{{Planted.Note}}" """),
            (HttpMethod.Post, $"/cases/{name}/acts", future),
            (HttpMethod.Put, $"/staff/{name}", JsonSerializer.Serialize(new { name = Planted.Mother.Name, email = Planted.Mother.Email, teamId = Planted.Mother.Name })),
            (HttpMethod.Get, $"/cases/{name}", null),
            (HttpMethod.Get, $"/cases?child={name}&dueBefore={name}", null),
            (HttpMethod.Get, $"/nothing/{name}?q={name}", null),
            (HttpMethod.Get, $"/cases/{Planted.Case}/documents/{name}", null),
            (HttpMethod.Post, $"/{name}/transfer", Planted.Note),
        ];
        foreach (var (method, path, body) in requests)
        {
            using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
            using var answer = await server.SendAsync(request);
            Assert.InRange((int)answer.StatusCode, 400, 499);
            _heads.AppendLine(Outside.Head(answer));
        }
    }

    private static async Task<bool> IsPostedAsync(ServerProcess server)
    {
        var outbox = (await server.GetAsync("/outbox")).ToJsonString();
        return outbox.Contains("\"invitation\"", StringComparison.Ordinal) && outbox.Contains("\"notice\"", StringComparison.Ordinal) && !outbox.Contains("\"queued\"", StringComparison.Ordinal);
    }

    /// <summary>What leaves by itself is looked for again and again; nothing is concluded from how long it takes.</summary>
    private static async Task WaitUntilAsync(Func<Task<bool>> isSo)
    {
        for (var look = 0; look < 600; look++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("what was looked for did not leave.");
    }

    private static string EngineText(string path)
    {
        var text = new StringBuilder();
        foreach (var table in DatabaseText.Of(path))
        {
            text.AppendJoin('\n', table.Value).AppendLine();
        }

        foreach (var file in new[] { path, path + "-wal" }.Where(File.Exists))
        {
            text.Append(Encoding.UTF8.GetString(File.ReadAllBytes(file)));
        }

        return text.ToString();
    }
}
