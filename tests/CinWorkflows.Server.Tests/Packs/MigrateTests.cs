using CinWorkflows.EndToEnd.Tests;

namespace CinWorkflows.Server.Tests.Packs;

public sealed class MigrateTests
{
    [Fact]
    public async Task Each_case_goes_on_under_the_version_with_who_and_why_on_its_record()
    {
        using var folder = await FilledAsync();

        var ran = await MigrateAsync(folder, "northamptonshire/3.2.0");

        Assert.Equal((0, "2 cases go on under northamptonshire 3.2.0, 0 did already, 0 refused."), (ran.ExitCode, ran.Output.Trim()));
        var acts = DatabaseText.Of(folder.Record)["acts"].Where(row => row.Contains("packMigrated", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, acts.Count);
        Assert.All(acts, row => Assert.Contains("tm-1", row, StringComparison.Ordinal));
        Assert.All(acts, row => Assert.Contains("The panel adopted it.", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_cases_named_are_moved()
    {
        using var folder = await FilledAsync();

        var ran = await MigrateAsync(folder, "northamptonshire/3.2.0", "--case", "C-2");

        Assert.Equal("1 case goes on under northamptonshire 3.2.0, 0 did already, 0 refused.", ran.Output.Trim());
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        using var folder = await FilledAsync();
        await MigrateAsync(folder, "northamptonshire/3.2.0");
        var before = DatabaseText.Of(folder.Record);

        var again = await MigrateAsync(folder, "northamptonshire/3.2.0");

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(before, DatabaseText.Of(folder.Record));
    }

    [Fact]
    public async Task Back_and_forth_moves_each_time()
    {
        using var folder = await FilledAsync();
        await MigrateAsync(folder, "northamptonshire/3.2.0");
        await MigrateAsync(folder, "northamptonshire/3.1.4");

        var ran = await MigrateAsync(folder, "northamptonshire/3.2.0");

        Assert.Equal("2 cases go on under northamptonshire 3.2.0, 0 did already, 0 refused.", ran.Output.Trim());
        Assert.Equal(6, DatabaseText.Of(folder.Record)["acts"].Count(row => row.Contains("packMigrated", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_version_that_is_not_known_is_refused()
    {
        using var folder = await FilledAsync();

        var ran = await MigrateAsync(folder, "northamptonshire/9.9.9");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("'northamptonshire/9.9.9' is neither a file nor a pack; known: ", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_does_not_exist_is_refused_by_name()
    {
        using var folder = await FilledAsync();

        var ran = await MigrateAsync(folder, "northamptonshire/3.2.0", "--case", "C-none");

        Assert.Equal(3, ran.ExitCode);
        Assert.StartsWith("C-none: ", ran.Lines[0], StringComparison.Ordinal);
    }

    private static async Task<WorkFolder> FilledAsync()
    {
        var folder = new WorkFolder();
        await Caseload.FillAsync(folder, "northamptonshire", ("C-1", 5), ("C-2", 50));
        folder.AddPack(pack =>
        {
            pack["digestAt"] = "07:45";
            pack["effectiveFrom"] = "2099-01-01";
            pack["authority"]!["closureDays"] = new System.Text.Json.Nodes.JsonArray();
        });
        return folder;
    }

    private static Task<Ran> MigrateAsync(WorkFolder folder, string version, params string[] more) =>
        Cin.RunAsync(["packs", "migrate", version, "--actor", "tm-1", "--reason", "The panel adopted it.", "--data", folder.Data, "--packs", folder.Packs, .. more]);
}
