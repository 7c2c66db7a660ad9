using System.Net;
using System.Text.Json.Nodes;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Plans;
using CinWorkflows.EndToEnd.Tests.Processes;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.EndToEnd.Tests.Journeys;

/// <summary>What is wrong is answered with what is wrong, and changes nothing.</summary>
public sealed class BadInputTests
{
    private const string CaseId = "CIN-BAD";

    [Fact]
    public async Task Bad_input_gets_a_clear_problem_and_leaves_the_record_as_it_was()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path);
        var today = LondonTime.Today(TimeProvider.System);
        await server.AddTeamAsync("northamptonshire");
        await server.DoAsync(HttpMethod.Post, "/cases", Commands.Start(CaseId, "northamptonshire", today));
        var acts = $"/cases/{CaseId}/acts";
        var before = await TakenUpAsync(server, folder);

        await RefusedAsync(server, acts, "{ \"actor\": ", HttpStatusCode.BadRequest, "not JSON from line 1");
        await RefusedAsync(server, acts, "", HttpStatusCode.BadRequest, "empty");
        await RefusedAsync(server, acts, Command("""{ "type": "planShredded" }"""), HttpStatusCode.BadRequest, "planShredded");
        await RefusedAsync(server, acts, Command("""{ "type": "assessmentStarted" }"""), HttpStatusCode.BadRequest, "act.on");
        await RefusedAsync(server, acts, Command("""{ "type": "assessmentStarted", "on": "2026-02-30" }"""), HttpStatusCode.BadRequest, "act.on");
        await RefusedAsync(server, acts, Command(new AssessmentStarted(today.AddDays(-30))), HttpStatusCode.UnprocessableEntity, "act.on");
        await RefusedAsync(server, acts, Command(new AssessmentStarted(today.AddDays(30))), HttpStatusCode.UnprocessableEntity, "act.on");
        await RefusedAsync(server, acts, Command(new PlanCirculated(1, today)), HttpStatusCode.UnprocessableEntity, "act.");
        await RefusedAsync(server, acts, Commands.Of(new("nobody", Role.SocialWorker), new AssessmentStarted(today)).ToJsonString(), HttpStatusCode.UnprocessableEntity, "actor.id");
        await RefusedAsync(server, acts, Command($$"""{ "type": "assessmentStarted", "on": "{{new string('x', 10 * 1024 * 1024)}}" }"""), HttpStatusCode.RequestEntityTooLarge, "");
        await RefusedAsync(server, "/cases", Commands.Start("CIN-OTHER", "rutland", today).ToJsonString(), HttpStatusCode.UnprocessableEntity, "rutland");
        await RefusedAsync(server, "/cases", Commands.Start("../etc", "northamptonshire", today).ToJsonString(), HttpStatusCode.UnprocessableEntity, "caseId");
        await RefusedAsync(server, "/cases", Commands.Start(CaseId, "northamptonshire", today).ToJsonString(), HttpStatusCode.Conflict, "exists");
        await RefusedAsync(server, "/cases/CIN-NONE/acts", Command(new AssessmentStarted(today)), HttpStatusCode.NotFound, "CIN-NONE");

        Assert.Equal(before, Record(folder));
    }

    /// <summary>The record once the case's workflow has taken its opening up, also on a busy machine: what is compared must stand still.</summary>
    private static async Task<IReadOnlyList<string>> TakenUpAsync(ServerProcess server, TemporaryFolder folder)
    {
        IReadOnlyList<string> last = [];
        for (var look = 0; look < 200; look++)
        {
            var now = Record(folder);
            if ((long?)(await server.GetAsync($"/cases/{CaseId}"))["takenUp"] >= 1 && now.SequenceEqual(last))
            {
                return now;
            }

            last = now;
            await Task.Delay(100);
        }

        Assert.Fail("the case was not taken up");
        return last;
    }

    private static async Task RefusedAsync(ServerProcess server, string path, string body, HttpStatusCode status, string said)
    {
        using var response = await server.SendAsync(HttpMethod.Post, path, body);
        var text = await response.Content.ReadAsStringAsync();
        var what = $"{path} {(body.Length < 200 ? body : $"({body.Length} characters)")}: {(int)response.StatusCode} {text}";
        Assert.True(response.StatusCode == status, what);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!;
        Assert.Equal((int)status, (int?)problem["status"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)problem["title"]), what);
        Assert.True(text.Contains(said, StringComparison.Ordinal), what);
    }

    private static string Command(Act act) => Commands.Of(OrdinaryCast.Worker, act).ToJsonString();

    private static string Command(string act) => $$"""{ "actor": { "id": "sw-1", "role": "socialWorker" }, "act": {{act}} }""";

    /// <summary>What becomes of a message on its way.</summary>
    private static readonly string[] OnTheWay =
    [
        "state", "attempts", "last_attempt_at", "next_attempt_at", "evidence", "problem", "medium", "tried", "reference", "accepted_at", "trying_since", "language", "edition", "steps",
        "failures", "waits_on", "cause", "urgent",
    ];

    /// <summary>Every row, but what becomes of messages that go out meanwhile, who looked, and the mark that is set while workflows work.</summary>
    private static IReadOnlyList<string> Record(TemporaryFolder folder) =>
    [
        .. DatabaseText.Of(folder.At("record.db"), [.. OnTheWay.Select(column => $"messages.{column}")])
            .Where(table => table.Key is not ("delivery_steps" or "access_log" or "access_log_cases" or "engine_marks"))
            .SelectMany(table => table.Value.Select(row => $"{table.Key}: {row}")),
    ];
}
