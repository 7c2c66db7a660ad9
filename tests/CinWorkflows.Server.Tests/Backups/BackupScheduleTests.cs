using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Tests.Holidays;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Server.Tests.Backups;

/// <summary>Backups that the service makes by itself, and what is told where it cannot.</summary>
public sealed class BackupScheduleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Scratch.NewFolder("cin-schedule-");

    private readonly FakeTimeProvider _clock = new(new(2026, 7, 10, 9, 0, 0, TimeSpan.Zero));

    private string Backups => Path.Combine(_folder.FullName, "backups");

    [Fact]
    public async Task One_is_made_each_day_at_its_time_in_London_and_as_many_are_kept_as_are_asked_for()
    {
        using var data = await DataFolder.CreateAsync();
        var schedule = Schedule(data, new(Backups, new(2, 0), 2));

        Assert.Equal(new DateTimeOffset(2026, 7, 11, 1, 0, 0, TimeSpan.Zero), await schedule.RunAsync(default));
        Assert.Equal(["cin-20260710T090000Z.zip"], Names());
        Assert.Equal(new DateTimeOffset(2026, 7, 11, 1, 0, 0, TimeSpan.Zero), await schedule.RunAsync(default));
        Assert.Single(Names());
        await File.WriteAllTextAsync(Path.Combine(Backups, "cin-mine.zip"), "kept by somebody");
        foreach (var day in (int[])[11, 12])
        {
            _clock.SetUtcNow(new(2026, 7, day, 1, 0, 0, TimeSpan.Zero));
            await schedule.RunAsync(default);
        }

        Assert.Equal(["cin-20260711T010000Z.zip", "cin-20260712T010000Z.zip", "cin-mine.zip"], Names());
        Assert.Empty(await schedule.LookAsync(default));
    }

    [Fact]
    public async Task One_that_fails_is_told_until_the_next_succeeds_and_is_tried_again_every_hour()
    {
        using var data = await DataFolder.CreateAsync();
        await File.WriteAllTextAsync(Backups, "a file where the folder should be");
        var schedule = Schedule(data, new(Backups, new(2, 0), 2));

        Assert.Equal(_clock.GetUtcNow().AddHours(1), await schedule.RunAsync(default));
        var fault = Assert.Single(await schedule.LookAsync(default));
        Assert.Equal(("backupFailed", false), (fault.Code, fault.Stops));
        Assert.Contains("2026-07-10 failed", fault.Summary, StringComparison.Ordinal);

        File.Delete(Backups);
        await schedule.RunAsync(default);
        Assert.Empty(await schedule.LookAsync(default));
    }

    [Theory]
    [InlineData("""{ "Backup:At": "02:00" }""", "Backup:Folder is not set")]
    [InlineData("""{ "Backup:Folder": "b", "Backup:At": "2 o'clock" }""", "Backup:At is no time")]
    [InlineData("""{ "Backup:Folder": "b", "Backup:Keep": "0" }""", "Backup:Keep: a whole number from 1 to 1000 is expected")]
    public void A_setting_that_is_wrong_is_named(string json, string fault)
    {
        var settings = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string?>>(json)!;

        var refused = Assert.Throws<InvalidOperationException>(() => BackupSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.StartsWith(fault, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_settings_none_are_made() => Assert.Null(BackupSettings.Read(new ConfigurationBuilder().Build()));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private BackupSchedule Schedule(DataFolder data, BackupSettings settings) =>
        new(settings, new(data.Settings, null, _clock), _clock, NullLogger<BackupSchedule>.Instance);

    private IEnumerable<string?> Names() => Directory.GetFiles(Backups).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
