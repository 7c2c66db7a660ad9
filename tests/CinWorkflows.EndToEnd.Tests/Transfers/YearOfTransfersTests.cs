using System.Diagnostics;
using Xunit.Abstractions;

namespace CinWorkflows.EndToEnd.Tests.Transfers;

/// <summary>
/// N44 to N62: a year of moves between ten installations, on a line that loses a quarter of the messages, doubles some and delivers some days
/// late, while the process is killed again and again. The child process looks after every delivery and every day that somebody says
/// that they are responsible, and ends with an error where nobody does. At the end both records tell of each day who held the case and where the
/// child was to be found; of every fifth move the father must not know, and no letter tells him.
/// </summary>
public sealed class YearOfTransfersTests(ITestOutputHelper output)
{
    private const int Days = 372;

    private static readonly int Moves = Dose.Of(40, 400);
    private static readonly int Kills = Dose.Of(3, 10);

    private readonly Random _moment = new(20261122);

    [Fact]
    public async Task No_child_is_without_a_responsible_authority_and_every_silence_is_escalated_on_its_date()
    {
        using var folder = new TemporaryFolder();
        var clock = Stopwatch.StartNew();
        var killed = 0;
        foreach (var day in Enumerable.Range(0, Kills).Select(_ => _moment.Next(5, Days - 20)).Order())
        {
            using var child = YearChild.Start(folder.Path, Moves);
            await child.ReachAsync(day);
            await Task.Delay(_moment.Next(0, 300));
            killed += await child.KillAsync() ? 1 : 0;
        }

        using var last = YearChild.Start(folder.Path, Moves);
        var said = await last.FinishAsync();

        Assert.DoesNotContain(said, line => line.StartsWith("wrong ", StringComparison.Ordinal));
        var year = Assert.Single(said, line => line.StartsWith("year ", StringComparison.Ordinal));
        Assert.StartsWith($"year {Moves} moves, ", year, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 silences", year, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 families", year, StringComparison.Ordinal);
        var secrets = Assert.Single(said, line => line.StartsWith("secrets ", StringComparison.Ordinal));
        Assert.DoesNotContain(" 0 matters", secrets, StringComparison.Ordinal);
        Assert.Equal(8, said.Count(line => line.StartsWith("fate ", StringComparison.Ordinal)));
        Assert.Equal(Kills, killed);
        output.WriteLine($"{year}; {secrets}; killed {killed} times; {said.First(line => line.StartsWith("line ", StringComparison.Ordinal))}; {clock.Elapsed.TotalSeconds:F0} s");
    }
}
