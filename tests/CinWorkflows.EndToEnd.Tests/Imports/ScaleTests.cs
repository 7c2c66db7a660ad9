using CinWorkflows.EndToEnd.Tests.Processes;
using Xunit.Abstractions;

namespace CinWorkflows.EndToEnd.Tests.Imports;

/// <summary>A whole authority's open cases on one machine.</summary>
public sealed class ScaleTests(ITestOutputHelper output)
{
    private const long MostMemory = 250L * 1024 * 1024;

    /// <summary>Seven in ten have an open episode.</summary>
    private static readonly int Children = Dose.Of(725, 14_500);

    private static readonly int AtLeast = Dose.Of(500, 10_000);

    /// <summary>Two seconds of the clock are promised on an idle machine with two processors; other tests run beside this one.</summary>
    private static readonly TimeSpan MostForTheStart = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task An_authoritys_imported_cases_cost_neither_memory_nor_a_slow_start()
    {
        using var folder = new TemporaryFolder();
        var open = CensusFile.Write(folder.At("census.xml"), Children).Open();
        Assert.True(open >= AtLeast, $"only {open} open episodes");

        var ran = await Cin.RunAsync("import", folder.At("census.xml"), "--pack", "northamptonshire", "--team", "team-1", "--add-team", "--invented", "--data", folder.At("data"));

        Assert.True(ran.ExitCode == 0, ran.Output + ran.Errors);
        await using var server = await ServerProcess.StartAsync(folder.At("data"));
        for (var page = 0; page < 50; page++)
        {
            Assert.Equal(open, (int?)(await server.GetAsync($"/cases?take=50&skip={page * 50}"))["total"]);
        }

        var memory = server.WorkingSet;
        output.WriteLine($"{open} cases: imported in {ran.Took.TotalSeconds:F1} s; first request {server.FirstRequest.TotalSeconds:F2} s after the start, for {server.StartCost.TotalSeconds:F2} s of the processor; {memory / 1024 / 1024} MB after 50 pages.");
        Assert.InRange(server.StartCost, TimeSpan.Zero, MostForTheStart);
        Assert.InRange(memory, 0, MostMemory);
    }
}
