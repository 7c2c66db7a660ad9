using System.Diagnostics;
using System.Net;
using CinWorkflows.EndToEnd.Tests.Processes;

namespace CinWorkflows.EndToEnd.Tests.Journeys;

/// <summary>Somebody starts the service for the first time, and looks at the console or at its address.</summary>
public sealed class FirstStartTests
{
    [Fact]
    public async Task A_service_without_data_says_what_to_do_next_and_one_with_a_team_does_not()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path);
        string[] command =
        [
            $"curl -X PUT {server.Address}teams/north \\",
            "  -H 'content-type: application/json' \\",
            """  -d '{ "name": "North team", "packId": "northamptonshire" }'""",
        ];

        var page = await server.PageAsync("/");
        Assert.Contains("<h2>What to do next</h2>", page, StringComparison.Ordinal);
        Assert.Contains(string.Join('\n', command), WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains(server.Log, line => line.Contains($"CinWorkflows is running on {server.Address}", StringComparison.Ordinal) && line.Contains(folder.Path, StringComparison.Ordinal));
        Assert.All(command, part => Assert.Contains(server.Log, line => line == $"   {part}"));
        Assert.Contains(server.Log, line => line.Contains("Five minutes", StringComparison.Ordinal));

        await server.AddTeamAsync("northamptonshire");
        Assert.DoesNotContain("What to do next", await server.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_makes_its_cases_once_and_they_are_as_good_as_any_that_people_recorded()
    {
        using var folder = new TemporaryFolder();
        int first;
        await using (var demo = await ServerProcess.StartDemoAsync(folder.Path))
        {
            first = await CountAsync(demo);
            Assert.True(demo.StartCost < TimeSpan.FromSeconds(100), $"It took {demo.StartCost} of the processor.");
            Assert.InRange(first, 60, 80);
            Assert.DoesNotContain(demo.Log, line => line.Contains("stopped early", StringComparison.Ordinal) || line.Contains("WorkflowsDoNotFit", StringComparison.Ordinal));
            Assert.Contains(demo.Log, line => line.Contains($"Open {demo.Address}casework in a browser", StringComparison.Ordinal));
            Assert.Contains("href=\"/casework\"", await demo.PageAsync("/"), StringComparison.Ordinal);
            Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder.Path, "messages")));
        }

        await using (var again = await ServerProcess.StartDemoAsync(folder.Path))
        {
            Assert.Equal(first, await CountAsync(again));
            Assert.DoesNotContain(again.Log, line => line.Contains("invented cases are lived", StringComparison.Ordinal));
        }

        var verified = await Cin.RunAsync("verify", "--data", folder.Path);
        Assert.True(verified.ExitCode == 0, $"{verified.Output}{verified.Errors}");
    }

    [Fact]
    public async Task A_demo_that_was_ended_while_it_was_made_is_made_anew()
    {
        using var folder = new TemporaryFolder();
        using (var ended = Cin.Start("demo", "--data", folder.Path, "--url", "http://127.0.0.1:0"))
        {
            var marker = Path.Combine(folder.Path, ".making-demo");
            for (var waited = Stopwatch.StartNew(); !(File.Exists(marker) && File.Exists(Path.Combine(folder.Path, "engine.db"))); await Task.Delay(20))
            {
                Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "the demo was not begun");
            }

            ended.Kill();
            await ended.WaitForExitAsync();
        }

        await using var demo = await ServerProcess.StartDemoAsync(folder.Path);

        Assert.InRange(await CountAsync(demo), 60, 80);
    }

    /// <summary>With those that have ended.</summary>
    private static async Task<int> CountAsync(ServerProcess server) =>
        (await server.GetAsync("/cases?take=200&ended=true"))["cases"]!.AsArray().Count;
}
