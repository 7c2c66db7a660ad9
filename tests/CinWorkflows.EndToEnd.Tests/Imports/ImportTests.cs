using System.Text.Json.Nodes;
using CinWorkflows.EndToEnd.Tests.Processes;
using CinWorkflows.Integrations.Tests.CinCensus;

namespace CinWorkflows.EndToEnd.Tests.Imports;

/// <summary><c>cin import</c> with generated returns.</summary>
public sealed class ImportTests : IDisposable
{
    private const int Children = 300;

    private readonly TemporaryFolder _folder = new();

    private string Census => _folder.At("census.xml");

    private string Data => _folder.At("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_open_episode_is_taken_over_at_the_stage_that_the_return_says_and_the_same_file_again_changes_nothing()
    {
        var counts = CensusFile.Write(Census, Children);

        var first = await ImportAsync();

        Assert.True(first.ExitCode == 0, first.Output + first.Errors);
        Assert.Contains($"{Children} children read: {counts.Open()} episodes taken over, 0 known already", first.Output, StringComparison.Ordinal);
        var cases = Record()["cases"];
        Assert.Equal(counts.Open(), cases.Count);
        Assert.Equal(
            counts[CensusStage.ChildProtection],
            cases.Count(row => row.Contains("| stage=OnHold |", StringComparison.Ordinal)));
        Assert.Equal(
            counts[CensusStage.FirstPlan] + counts[CensusStage.PlanUnderReview] + counts[CensusStage.PlanBeyondTwelveMonths]
                + counts[CensusStage.DisabledChild] + counts[CensusStage.Returned],
            cases.Count(row => row.Contains("| stage=Review |", StringComparison.Ordinal)));
        Assert.Equal(counts.Open(), cases.Count(row => row.Contains("| taken_up=1 |", StringComparison.Ordinal)));

        var before = Rows();
        var second = await ImportAsync();

        Assert.True(second.ExitCode == 0, second.Output + second.Errors);
        Assert.Contains($"0 episodes taken over, {counts.Open()} known already", second.Output, StringComparison.Ordinal);
        Assert.Equal(before, Rows());
    }

    [Fact]
    public async Task A_file_cut_in_half_gives_the_children_before_the_break_and_its_line()
    {
        CensusFile.Write(Census, Children);
        var whole = await File.ReadAllBytesAsync(Census);
        await File.WriteAllBytesAsync(Census, whole[..(whole.Length / 2)]);
        var lines = (await File.ReadAllLinesAsync(Census)).Length;

        var ran = await ImportAsync();

        Assert.Equal(3, ran.ExitCode);
        Assert.Contains($"line {lines},", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Export the file again.", ran.Output, StringComparison.Ordinal);
        Assert.InRange(Record()["cases"].Count, 80, 140);
    }

    [Fact]
    public async Task Bad_records_are_reported_by_child_line_and_field_and_the_others_are_taken()
    {
        var counts = CensusFile.Write(Census, Children);
        var lines = await File.ReadAllLinesAsync(Census);
        var bad = Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains("<CINPlanStartDate>", StringComparison.Ordinal)).Take(2).ToList();
        foreach (var line in bad)
        {
            lines[line] = "<CINPlanStartDate>31/12/2025</CINPlanStartDate>";
        }

        await File.WriteAllLinesAsync(Census, lines);

        var ran = await ImportAsync();

        Assert.Equal(3, ran.ExitCode);
        Assert.All(bad, line => Assert.Matches($"error: child FIC\\d+, line {line + 1}, CINPlanStartDate: ", ran.Output));
        Assert.Equal(counts.Open() - bad.Count, Record()["cases"].Count);
    }

    [Theory]
    [InlineData("<html/>", 1, "line 1")]
    [InlineData("no XML at all", 1, "line 1")]
    public async Task What_is_no_return_is_refused(string content, int exitCode, string said)
    {
        await File.WriteAllTextAsync(Census, content);

        var ran = await ImportAsync();

        Assert.Equal(exitCode, ran.ExitCode);
        Assert.Contains(said, ran.Errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was imported.", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_pack_or_worker_is_refused_before_anything_is_read()
    {
        CensusFile.Write(Census, 3);

        var pack = await Cin.RunAsync("import", Census, "--pack", "rutland", "--team", "team-1", "--add-team", "--invented", "--data", Data);
        var worker = await Cin.RunAsync("import", Census, "--pack", "northamptonshire", "--team", "team-1", "--add-team", "--worker", "nobody", "--data", Data);
        var file = await Cin.RunAsync("import", _folder.At("none.xml"), "--pack", "northamptonshire", "--team", "team-1", "--add-team", "--invented", "--data", Data);

        Assert.Equal((2, 2, 1), (pack.ExitCode, worker.ExitCode, file.ExitCode));
        Assert.Contains("--pack rutland", pack.Errors, StringComparison.Ordinal);
        Assert.Contains("--worker nobody", worker.Errors, StringComparison.Ordinal);
        Assert.Empty(Record()["cases"]);
    }

    [Fact]
    public async Task While_the_service_runs_it_takes_the_cases_up_within_seconds()
    {
        var counts = CensusFile.Write(Census, Children);
        await using var server = await ServerProcess.StartAsync(Data);

        var ran = await ImportAsync();

        Assert.True(ran.ExitCode == 0, ran.Output + ran.Errors);
        Assert.Contains("The service is running", ran.Output, StringComparison.Ordinal);
        for (var look = 0; look < 300 && Record()["cases"].Any(row => row.Contains("| taken_up=0 |", StringComparison.Ordinal)); look++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(counts.Open(), Record()["cases"].Count(row => row.Contains("| taken_up=1 |", StringComparison.Ordinal)));
        var listed = await server.GetAsync("/cases?take=1");
        Assert.Equal(counts.Open(), (int?)listed["total"]);
        Assert.Empty((JsonArray)(await server.GetAsync("/attention"))["workflows"]!);
    }

    private Task<Ran> ImportAsync() => Cin.RunAsync("import", Census, "--pack", "northamptonshire", "--team", "team-1", "--add-team", "--invented", "--data", Data);

    private IReadOnlyDictionary<string, IReadOnlyList<string>> Record() => DatabaseText.Of(Path.Combine(Data, "record.db"));

    private IReadOnlyList<string> Rows() => [.. Record().SelectMany(table => table.Value.Select(row => $"{table.Key}: {row}"))];
}
