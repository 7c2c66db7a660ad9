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
        Assert.Contains(server.Log, line => line.Contains("the tour", StringComparison.Ordinal));

        await server.AddTeamAsync("northamptonshire");
        Assert.DoesNotContain("What to do next", await server.PageAsync("/"), StringComparison.Ordinal);
    }
}
