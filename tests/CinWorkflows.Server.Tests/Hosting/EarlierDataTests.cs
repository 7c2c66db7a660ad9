using CinWorkflows.EndToEnd.Tests;
using CinWorkflows.Server.Tests.Holidays;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Server.Tests.Hosting;

/// <summary>A data folder from before the first release.</summary>
public sealed class EarlierDataTests
{
    [Theory]
    [InlineData("demo", "--url", "http://127.0.0.1:0")]
    [InlineData("explain", "CIN-WAITS")]
    [InlineData("holidays", "list")]
    [InlineData("workflows", "rebuild")]
    public async Task Is_refused_in_words_and_left_as_it_is(params string[] verb)
    {
        using var data = await DataFolder.CreateAsync();
        await MakeEarlierAsync(data.Settings.RecordFile);
        var (files, record) = (Files(data), DatabaseText.Of(data.Settings.RecordFile));

        var ran = await Cin.RunAsync([.. verb, "--data", data.Settings.DataFolder]);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains($"{data.Settings.RecordFile} was made by an earlier version of CinWorkflows", ran.Errors, StringComparison.Ordinal);
        Assert.Contains("Begin with a new data folder", ran.Errors, StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
        Assert.Equal(files, Files(data));
        Assert.Equal(record, DatabaseText.Of(data.Settings.RecordFile));
    }

    private static async Task MakeEarlierAsync(string recordFile)
    {
        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection($"Data Source={recordFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE __EFMigrationsHistory SET MigrationId = '20261128174050_Initial' WHERE MigrationId LIKE '%Initial'";
        await command.ExecuteNonQueryAsync();
    }

    private static IReadOnlyList<string> Files(DataFolder data) =>
        [.. Directory.EnumerateFileSystemEntries(data.Settings.DataFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
