using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.EndToEnd.Tests.Processes;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using Xunit.Abstractions;

namespace CinWorkflows.EndToEnd.Tests.Journeys;

/// <summary>The service in its own process, over HTTP.</summary>
public sealed class HttpJourneyTests(ITestOutputHelper output)
{
    private const string CaseId = "CIN-JOURNEY";

    /// <summary>Two seconds of the clock are promised on an idle machine with two processors; other tests run beside this one.</summary>
    private static readonly TimeSpan MostForTheStart = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task A_case_is_led_over_HTTP_and_outlives_a_kill()
    {
        using var folder = new TemporaryFolder();
        string before;
        TimeSpan first;
        await using (var server = await ServerProcess.StartAsync(folder.Path))
        {
            first = server.FirstRequest;
            await LeadAsync(server);
            before = await StateAsync(server);
            await server.KillAsync();
        }

        await using var again = await ServerProcess.StartAsync(folder.Path);

        Assert.Equal(before, await StateAsync(again));
        var answer = await again.DoAsync(HttpMethod.Post, $"/cases/{CaseId}/acts", Commands.Of(
            OrdinaryCast.Worker, new SafeguardingConcernRaised("concern-1", LondonTime.Today(TimeProvider.System), "Shouting at night.")));
        await TakenUpAsync(again, (long)answer["receipt"]!["sequence"]!);
        output.WriteLine($"First request after {first.TotalSeconds:F2} s on an empty folder, after {again.FirstRequest.TotalSeconds:F2} s after a kill; {again.WorkingSet / 1024 / 1024} MB.");
        Assert.InRange(again.StartCost, TimeSpan.Zero, MostForTheStart);
    }

    private static async Task LeadAsync(ServerProcess server)
    {
        var today = LondonTime.Today(TimeProvider.System);
        var packs = await server.GetAsync("/packs");
        Assert.Contains("northamptonshire", packs.ToJsonString(), StringComparison.Ordinal);
        await server.AddTeamAsync("northamptonshire");
        var opened = await server.DoAsync(HttpMethod.Post, "/cases", Commands.Start(CaseId, "northamptonshire", today));
        Assert.Equal(CaseId, (string?)opened["receipt"]?["caseId"]);

        var started = await server.DoAsync(HttpMethod.Post, $"/cases/{CaseId}/acts", Commands.Of(OrdinaryCast.Worker, new AssessmentStarted(today)));
        Assert.Contains("\"clause\":\"N6\"", started.ToJsonString(), StringComparison.Ordinal);
        await server.DoAsync(HttpMethod.Post, $"/cases/{CaseId}/acts", Commands.Of(
            OrdinaryCast.Worker, new AssessmentConcluded(today, AssessmentOutcome.Section17Support, [OrdinaryCast.School.Id], null)));
        await server.DoAsync(HttpMethod.Post, $"/cases/{CaseId}/acts", Commands.Of(
            OrdinaryCast.Worker, new AttendeesDiscussed(today, [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id], ChildAttends: true, "Robin wishes to come.", [OrdinaryCast.School.Id])));
        await server.DoAsync(HttpMethod.Post, $"/cases/{CaseId}/acts", Commands.Of(OrdinaryCast.Worker, Meeting()));

        Assert.Equal(1, (int?)(await server.GetAsync("/cases"))["total"]);
        Assert.Empty((await server.GetAsync("/attention"))["messages"]!.AsArray());
        await InvitedAsync(server);
    }

    /// <summary>The answer waits two seconds for the workflow; on a busy machine it may take longer.</summary>
    private static async Task TakenUpAsync(ServerProcess server, long sequence)
    {
        for (var look = 0; look < 200; look++)
        {
            if ((long?)(await server.GetAsync($"/cases/{CaseId}"))["takenUp"] >= sequence)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("the workflow did not go on after the kill");
    }

    /// <summary>Waits until the post has gone out: what is compared must stand still.</summary>
    private static async Task InvitedAsync(ServerProcess server)
    {
        for (var look = 0; look < 200; look++)
        {
            var outbox = (await server.GetAsync("/outbox")).ToJsonString();
            if (outbox.Contains("\"invitation\"", StringComparison.Ordinal) && !outbox.Contains("\"queued\"", StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail($"the invitations did not go out: {await server.GetAsync("/outbox")}");
    }

    private static MeetingArranged Meeting()
    {
        var startsAt = LondonTime.At(LondonTime.Today(TimeProvider.System).AddDays(7), new(16, 30));
        return new(
            $"m-{Guid.NewGuid():N}",
            MeetingPurpose.FirstPlanning,
            startsAt,
            startsAt.AddHours(1),
            new("Family centre", "A taxi is booked", "The crèche is open", "After school"),
            OrdinaryCast.Worker.Id,
            Role.SocialWorker,
            [OrdinaryCast.Child.Id, OrdinaryCast.Mother.Id])
        {
            LeftOutReasons = [new(OrdinaryCast.Father.Id, "Does not wish to come."), new(OrdinaryCast.School.Id, "Writes instead.")],
            TimeReason = "The family can come on no other day.",
        };
    }

    private static async Task<string> StateAsync(ServerProcess server)
    {
        var parts = new List<string>();
        foreach (var path in (string[])["/teams", "/staff", "/cases", $"/cases/{CaseId}", $"/cases/{CaseId}/acts", $"/cases/{CaseId}/timeline", "/outbox", "/attention"])
        {
            parts.Add((await server.GetAsync(path)).ToJsonString());
        }

        return string.Join('\n', parts);
    }
}
