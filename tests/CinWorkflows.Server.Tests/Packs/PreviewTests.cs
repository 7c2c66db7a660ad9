using System.Diagnostics;
using System.Text.Json.Nodes;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.EndToEnd.Tests;
using CinWorkflows.Rules.Calendar;
using Xunit.Abstractions;

namespace CinWorkflows.Server.Tests.Packs;

public sealed class PreviewTests(ITestOutputHelper output)
{
    private static readonly int LiveCases = Dose.Of(1_000, 10_000);

    [Fact]
    public async Task A_shorter_interval_moves_reviews_and_breaches_those_that_are_past_it()
    {
        using var folder = new WorkFolder();
        await Caseload.FillAsync(folder, "northamptonshire", ("C-new", 5), ("C-old", 50));
        var pack = folder.AddPack(MonthlyReviews);

        var ran = await Cin.RunAsync("packs", "preview", pack, "--against", folder.Data);

        Assert.Equal(0, ran.ExitCode);
        Assert.Matches(@"C-new\n  MOVED +Hold the Child in Need Review.*: \d{4}-\d\d-\d\d \(N23\) -> \d{4}-\d\d-\d\d \(N23\)", ran.Output);
        Assert.Matches(@"C-old\n  BREACHED +Hold the Child in Need Review", ran.Output);
        Assert.EndsWith("2 live cases under northamptonshire: 1 moved, 1 breached. Nothing was written.", ran.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_with_an_interval_that_was_agreed_before_is_named_too()
    {
        using var folder = new WorkFolder();
        await Caseload.FillAsync(folder, "northamptonshire", ("C-agreed", 5));
        await Caseload.RecordAsync(folder, "C-agreed", new ReviewIntervalAgreed(new(3, Unit.Months), Caseload.Today));
        var pack = folder.AddPack(MonthlyReviews);

        var ran = await Cin.RunAsync("packs", "preview", pack, "--against", folder.Data);

        Assert.Matches(@"C-agreed\n  MOVED +Hold the Child in Need Review", ran.Output);
    }

    [Fact]
    public async Task The_same_rules_change_nothing()
    {
        using var folder = new WorkFolder();
        await Caseload.FillAsync(folder, "northamptonshire", ("C-1", 5));

        var ran = await Cin.RunAsync("packs", "preview", "northamptonshire/3.1.4", "--against", folder.Data);

        Assert.Equal((0, "1 live cases under northamptonshire: nothing would change. Nothing was written."), (ran.ExitCode, ran.Output.Trim()));
    }

    [Fact]
    public async Task Duties_that_a_pack_adds_are_shown_by_their_titles()
    {
        using var folder = new WorkFolder();
        await Caseload.FillAsync(folder, "northamptonshire", ("C-1", 5));
        var pack = folder.AddPack(draft => draft["furtherDuties"]!.AsArray().Add(JsonNode.Parse("""
            { "id": "thank", "title": "Thank the family", "clause": "local", "when": "planInForce", "owner": "socialWorker",
               "within": "none", "notices": "task", "doneBy": "recorded", "why": "It is kind." }
            """)));

        var ran = await Cin.RunAsync("packs", "preview", pack, "--against", folder.Data);

        Assert.Matches(@"NEW +Thank the family \(thank.*\): none -> no date \(the authority's local rule\)", ran.Output);
    }

    [Fact]
    public async Task Nothing_is_written()
    {
        using var folder = new WorkFolder();
        await Caseload.FillAsync(folder, "northamptonshire", ("C-1", 5), ("C-2", 50));
        var pack = folder.AddPack(MonthlyReviews);
        var before = DatabaseText.Of(folder.Record);

        await Cin.RunAsync("packs", "preview", pack, "--against", folder.Data);

        Assert.Equal(before, DatabaseText.Of(folder.Record));
    }

    [Fact]
    public async Task A_version_that_cases_are_under_and_that_is_missing_is_said_in_words()
    {
        using var folder = new WorkFolder();
        var pack = folder.AddEastmere();
        await Caseload.FillAsync(folder, "eastmere", ("C-1", 5));

        var without = await Cin.RunAsync("packs", "preview", pack, "--against", folder.Data);
        var with = await Cin.RunAsync("packs", "preview", pack, "--against", folder.Data, "--packs", folder.Packs);

        Assert.Equal((1, "Case C-1 is under eastmere 1.0.0, which is not among the packs; name the folder that holds its file."), (without.ExitCode, without.Errors.Trim()));
        Assert.Equal((0, "1 live cases under eastmere: nothing would change. Nothing was written."), (with.ExitCode, with.Lines[^1]));
        Assert.Equal("look at this: the pack has rules for a team 'team-intensive', and there is no such team on the directory: they would hold for nobody.", Assert.Single(with.Lines, line => line.StartsWith("look at this", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_folder_without_a_record_is_said_in_words()
    {
        using var folder = new WorkFolder();

        var ran = await Cin.RunAsync("packs", "preview", "hillingdon", "--against", folder.Data);

        Assert.Equal((1, $"--against {folder.Data}: there is no record.db in this folder."), (ran.ExitCode, ran.Errors.Trim()));
    }

    [Fact]
    public async Task Thousands_of_live_cases_are_each_looked_at_and_how_long_that_took_is_told()
    {
        using var folder = new WorkFolder();
        await Caseload.FillFastAsync(folder, PackLibrary.Shipped.Find("northamptonshire", "3.1.4")!.Pack, LiveCases);
        var pack = folder.AddPack(MonthlyReviews);
        var watch = Stopwatch.StartNew();

        var ran = await Cin.RunAsync("packs", "preview", pack, "--against", folder.Data);

        output.WriteLine($"{LiveCases} live cases were previewed in {watch.Elapsed.TotalSeconds:F1} s.");
        Assert.Contains($"{LiveCases} live cases under northamptonshire: ", ran.Lines[^1], StringComparison.Ordinal);
    }

    private static void MonthlyReviews(JsonNode pack)
    {
        const string Month = """{ "amount": 1, "unit": "months" }""";
        pack["duties"]!["holdReview"]!["within"] = JsonNode.Parse(Month);
        pack["review"]!["atLeastEvery"] = JsonNode.Parse(Month);
    }
}
