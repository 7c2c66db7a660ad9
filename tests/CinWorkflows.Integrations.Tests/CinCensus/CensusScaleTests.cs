using System.Diagnostics;
using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Integrations.Tests.CinCensus;

public sealed class CensusScaleTests : IDisposable
{
    private const int Children = 50_000;
    private const int Megabyte = 1024 * 1024;

    private static readonly DateOnly Today = new(2026, 11, 20);

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"census-{Guid.NewGuid():N}.xml");

    public void Dispose() => File.Delete(_path);

    /// <summary>What is held is asked of the children themselves: the size of the heap also tells of tests that run beside this one.</summary>
    [Fact]
    public void Fifty_thousand_children_are_read_without_a_fault_and_none_is_kept()
    {
        var written = WriteFile();
        using var file = File.OpenRead(_path);
        var read = new Dictionary<CensusStage, int>();
        var earlier = new List<WeakReference>();
        var clock = Stopwatch.StartNew();

        var census = CensusReader.Read(file, Today);
        foreach (var child in census.Children)
        {
            Assert.Empty(child.Faults);
            var stage = CensusWriter.StageOf(census.ChildrenRead);
            AssertStage(stage, child);
            read[stage] = read.GetValueOrDefault(stage) + 1;
            if (census.ChildrenRead % 10_000 == 0)
            {
                GC.Collect();
                Assert.DoesNotContain(earlier, held => held.IsAlive);
            }
            else if (census.ChildrenRead % 100 == 0)
            {
                earlier.Add(new WeakReference(child));
            }
        }

        Assert.Empty(census.Faults);
        Assert.Equal(written.OrderBy(count => count.Key), read.OrderBy(count => count.Key));
        Assert.True(file.Length > 40 * Megabyte, $"the file has {file.Length} bytes only");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"took {clock.Elapsed}");
    }

    [Fact]
    public void The_first_child_is_returned_before_the_file_has_been_read()
    {
        WriteFile(children: 2_000);
        using var file = File.OpenRead(_path);

        var first = CensusReader.Read(file, Today).Children.First();

        Assert.Equal(CensusWriter.IdOf(1), first.LaChildId);
        Assert.True(file.Position < 64 * 1024, $"{file.Position} bytes were read for the first child");
    }

    [Fact]
    public void The_same_seed_writes_the_same_file()
    {
        using var one = new MemoryStream();
        using var other = new MemoryStream();

        CensusWriter.Write(one, 200, Today, seed: 7);
        CensusWriter.Write(other, 200, Today, seed: 7);

        Assert.Equal(one.ToArray(), other.ToArray());
    }

    [Theory]
    [InlineData(2026, 3, 31)]
    [InlineData(2026, 4, 1)]
    [InlineData(2028, 2, 29)]
    public void A_return_written_on_any_day_is_without_a_fault(int year, int month, int day)
    {
        var today = new DateOnly(year, month, day);
        using var file = new MemoryStream();
        var counts = CensusWriter.Write(file, 2_000, today, seed: day);
        file.Position = 0;

        Assert.Empty(CensusReader.Read(file, today).Children.SelectMany(child => child.Faults));
        Assert.Equal(Enum.GetValues<CensusStage>(), counts.Keys);
    }

    private static void AssertStage(CensusStage stage, CensusChild child)
    {
        var episode = child.Episodes[^1];
        var expectsPlan = stage is CensusStage.FirstPlan or CensusStage.PlanUnderReview
            or CensusStage.PlanBeyondTwelveMonths or CensusStage.DisabledChild or CensusStage.Returned;

        Assert.True(episode.IsSound);
        Assert.Equal(expectsPlan, episode.OpenPlan is not null);
        Assert.Equal(stage is CensusStage.AssessmentOpen or CensusStage.Unborn, episode.OpenAssessment is not null);
        Assert.Equal(stage is CensusStage.ChildProtection, episode.OpenChildProtectionPlan is not null);
        Assert.Equal(stage is CensusStage.Closed, episode.ClosureDate is not null);
        Assert.Equal(stage is CensusStage.NoFurtherAction, episode.NoFurtherAction);
        Assert.Equal(stage is CensusStage.Unborn, child.IsUnborn);
    }

    private IReadOnlyDictionary<CensusStage, int> WriteFile(int children = Children)
    {
        using var file = File.Create(_path);
        return CensusWriter.Write(file, children, Today);
    }
}
