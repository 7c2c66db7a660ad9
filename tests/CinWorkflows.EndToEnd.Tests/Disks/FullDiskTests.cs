using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.EndToEnd.Tests.Processes;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Simulation;

namespace CinWorkflows.EndToEnd.Tests.Disks;

/// <summary>The service on a disk of its own that fills up, and is emptied again.</summary>
[Needs(Tool.SmallDisk)]
public sealed class FullDiskTests
{
    /// <summary>What an answer may take on a machine that does much else; before it was over forty seconds.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task On_a_full_disk_every_act_is_answered_at_once_in_words_and_all_goes_on_once_there_is_room()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartOnDiskAsync(folder.Path, megabytes: 32);
        await server.AddTeamAsync("northamptonshire");
        await server.DoAsync(HttpMethod.Post, "/cases", Commands.Start("CIN-1", "northamptonshire", LondonTime.Today(TimeProvider.System)));

        var ballast = Path.Combine(server.Seen(folder.Path), "ballast");
        await FillAsync(ballast);
        var refused = 0;
        for (var number = 0; number < 12; number++)
        {
            var (status, text) = await ConcernAsync(server, $"full-{number}");
            Assert.True(status is HttpStatusCode.OK or (HttpStatusCode)507, $"{status}: {text}");
            refused += status == (HttpStatusCode)507 ? 1 : 0;
            Assert.Equal(status == (HttpStatusCode)507, text.Contains("There is no space left", StringComparison.Ordinal));
        }

        Assert.True(refused > 0, "the disk was never full");
        Assert.Contains("storageFull", await FaultsAsync(server), StringComparison.Ordinal);
        using (var live = await server.SendAsync(HttpMethod.Get, "/health/live", ""))
        {
            Assert.True(live.StatusCode == HttpStatusCode.OK, await live.Content.ReadAsStringAsync());
        }

        File.Delete(ballast);
        var (takenUp, tries) = (false, 0);
        while (!takenUp && tries++ < 20)
        {
            // Each waits for a while until the workflow has taken it up.
            var (again, answer) = await ConcernAsync(server, $"after-{tries}");
            Assert.True(again == HttpStatusCode.OK, answer);
            takenUp = (bool)JsonNode.Parse(answer)!["receipt"]!["takenUp"]!;
        }

        Assert.True(takenUp, "the workflow did not go on");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_as_that_and_nothing_starts()
    {
        var ran = await Cin.RunAsync("demo", "--data", "/sys/kernel", "--url", "http://127.0.0.1:0");

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("There is no right to write", ran.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ran.Errors, StringComparison.Ordinal);
    }

    private static async Task FillAsync(string ballast)
    {
        // Down to the last page: what is left between two pages is filled, too.
        foreach (var length in (int[])[1 << 20, 1 << 16, 1 << 12])
        {
            try
            {
                await using var file = new FileStream(ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
                while (true)
                {
                    file.Write(new byte[length]);
                }
            }
            catch (IOException full) when (full.HResult == 28)
            {
                continue;
            }
        }
    }

    private static async Task<(HttpStatusCode Status, string Text)> ConcernAsync(ServerProcess server, string id)
    {
        var body = Commands.Of(OrdinaryCast.Worker, new SafeguardingConcernRaised(id, LondonTime.Today(TimeProvider.System), new string('x', 3000)));
        var clock = Stopwatch.StartNew();
        using var response = await server.SendAsync(HttpMethod.Post, "/cases/CIN-1/acts", body.ToJsonString());
        Assert.True(clock.Elapsed < AtOnce, $"it took {clock.Elapsed}");
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task<string> FaultsAsync(ServerProcess server)
    {
        using var response = await server.SendAsync(HttpMethod.Get, "/health/ready", "");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
