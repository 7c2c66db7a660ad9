using System.Diagnostics;
using Xunit.Abstractions;

namespace CinWorkflows.EndToEnd.Tests.Crashes;

/// <summary>Fifty cases live their whole lives while the process is killed thirty times; six of each in the small dose.</summary>
public sealed class KilledRunTests(ITestOutputHelper output)
{
    private static readonly int Cases = Dose.Of(6, 50);
    private static readonly int Kills = Dose.Of(6, 20);
    private static readonly int KillsAtTheStart = Dose.Of(1, 5);

    private readonly Random _moment = new(20260105);

    [Fact]
    public async Task A_service_killed_again_and_again_loses_nothing_and_does_nothing_twice()
    {
        using var undisturbed = new TemporaryFolder();
        using var disturbed = new TemporaryFolder();
        var clock = Stopwatch.StartNew();
        int steps;
        using (var child = CrashChild.Start(undisturbed.Path, Cases))
        {
            steps = await child.FinishAsync();
        }

        var alone = clock.Elapsed;
        var killed = await KillAsync(disturbed.Path, steps);
        using (var last = CrashChild.Start(disturbed.Path, Cases))
        {
            await last.FinishAsync();
        }

        var expected = await RunResult.OfAsync(undisturbed.Path, Cases);
        var actual = await RunResult.OfAsync(disturbed.Path, Cases);
        Compare(expected, actual);
        Assert.InRange(killed, Kills, int.MaxValue);
        output.WriteLine(
            $"{Cases} cases, {steps} steps, killed {killed} times: {Rows(actual, "acts")} acts, {Rows(actual, "duties")} duties, {Rows(actual, "notices")} notices, "
            + $"{Rows(actual, "messages")} messages and {actual.Letters.Count} files are the same as undisturbed, all {actual.Record.Values.Sum(rows => rows.Count)} rows; "
            + $"{alone.TotalSeconds:F0} s alone, {clock.Elapsed.TotalSeconds:F0} s in all.");
    }

    /// <summary>Kills at random moments over the whole run, and now and then before the child has got to its first step.</summary>
    private async Task<int> KillAsync(string folder, int steps)
    {
        var moments = Enumerable.Range(0, Kills - KillsAtTheStart).Select(_ => _moment.Next(0, steps - 1)).Order().ToList();
        var atTheStart = Enumerable.Range(0, KillsAtTheStart).Select(_ => _moment.Next(0, moments.Count)).ToHashSet();
        var killed = 0;
        for (var next = 0; next < moments.Count; next++)
        {
            if (next == 0 || atTheStart.Contains(next))
            {
                using var child = CrashChild.Start(folder, Cases);
                await Task.Delay(_moment.Next(50, 1_000));
                killed += await child.KillAsync() ? 1 : 0;
            }

            using (var child = CrashChild.Start(folder, Cases))
            {
                Assert.True(await child.ReachAsync(moments[next]), $"the run ended before step {moments[next]}");
                await Task.Delay(_moment.Next(0, 60));
                killed += await child.KillAsync() ? 1 : 0;
            }
        }

        while (killed < Kills)
        {
            using var child = CrashChild.Start(folder, Cases);
            await Task.Delay(_moment.Next(50, 1_000));
            killed += await child.KillAsync() ? 1 : 0;
        }

        return killed;
    }

    private static void Compare(RunResult expected, RunResult actual)
    {
        Assert.Empty(expected.BrokenChains);
        Assert.Empty(actual.BrokenChains);
        foreach (var (table, rows) in expected.Record)
        {
            Same(table, rows, actual.Record[table]);
        }

        Same("instances", expected.Instances, actual.Instances);
        Same("files", [.. expected.Letters.Keys.Order()], [.. actual.Letters.Keys.Order()]);
        foreach (var (name, letter) in expected.Letters)
        {
            Assert.True(letter == actual.Letters[name], $"{name} reads otherwise: {actual.Letters[name]}");
        }

        // The undisturbed run could be wrong in the same way: what must be so in any run.
        Assert.Equal(Cases, Rows(actual, "cases"));
        Assert.All(actual.Record["cases"], row => Assert.DoesNotContain("ended_on=-", row, StringComparison.Ordinal));
        // A digest that has nothing left to say when it is to leave is withdrawn; everything else has left.
        var withdrawn = actual.Record["messages"].Where(row => row.StartsWith("key=digest/", StringComparison.Ordinal) && row.Contains("problem=digestEmpty", StringComparison.Ordinal)).ToList();
        Assert.All(actual.Record["messages"].Except(withdrawn), row => Assert.Contains("state=Accepted", row, StringComparison.Ordinal));

        // Several notices of one moment are one letter: each names the letter in which it left.
        var left = actual.Record["messages"].Except(withdrawn).Select(row => row.Split(" | ").Single(part => part.StartsWith("evidence=", StringComparison.Ordinal)));
        Assert.Equal(left.Distinct().Count(), actual.Letters.Count);
        Assert.All(actual.Record.Values, rows => Assert.Equal(rows.Count, rows.Distinct().Count()));
    }

    private static void Same(string what, IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var lost = expected.Except(actual).Take(5);
        var added = actual.Except(expected).Take(5);
        Assert.True(
            expected.SequenceEqual(actual),
            $"{what}: {expected.Count} undisturbed, {actual.Count} after the kills.{string.Concat(lost.Select(row => $"\n- {row}"))}{string.Concat(added.Select(row => $"\n+ {row}"))}");
    }

    private static int Rows(RunResult result, string table) => result.Record[table].Count;
}
