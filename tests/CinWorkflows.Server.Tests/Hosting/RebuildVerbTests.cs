using CinWorkflows.Server.Tests.Holidays;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Server.Tests.Hosting;

public sealed class RebuildVerbTests
{
    [Fact]
    public async Task With_the_engines_file_gone_every_case_is_started_anew_from_the_record()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        var due = (await data.FirstMeetingAsync("CIN-A")).Duty.Deadline;
        foreach (var file in Directory.GetFiles(data.Settings.DataFolder, "engine.db*"))
        {
            File.Delete(file);
        }

        // What was recorded within the last minute is left to its workflow; these cases are as old as that.
        await AgeAsync(data.Settings.RecordFile);
        var tried = await Cin.RunAsync("workflows", "rebuild", "--dry-run", "--data", data.Settings.DataFolder);
        var rebuilt = await Cin.RunAsync("workflows", "rebuild", "--data", data.Settings.DataFolder);
        var again = await Cin.RunAsync("workflows", "rebuild", "--data", data.Settings.DataFolder);

        Assert.Equal("2 cases: 0 with their workflow, 2 without. Nothing was written.", tried.Lines[^1]);
        Assert.Equal("2 cases: 0 with their workflow, 2 without. 2 were started anew.", rebuilt.Lines[^1]);
        Assert.Equal("2 cases: 2 with their workflow, 0 without. 0 were started anew.", again.Lines[^1]);
        Assert.Equal(due, (await data.FirstMeetingAsync("CIN-A")).Duty.Deadline);
    }

    [Fact]
    public async Task Beside_the_service_it_says_whom_to_ask()
    {
        using var data = await DataFolder.CreateAsync();
        await using var service = await data.OpenAsync();

        var ran = await Cin.RunAsync("workflows", "rebuild", "--data", data.Settings.DataFolder);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("POST /workflows/rebuild", ran.Errors, StringComparison.Ordinal);
    }

    private static async Task AgeAsync(string record)
    {
        await using var connection = new SqliteConnection($"Data Source={record};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE cases SET last_recorded_at = '2026-01-01T00:00:00.0000000Z'";
        Assert.Equal(2, await command.ExecuteNonQueryAsync());
    }
}
