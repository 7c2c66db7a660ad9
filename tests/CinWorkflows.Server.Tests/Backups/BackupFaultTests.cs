using System.Text;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Tests.Holidays;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Documents;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Server.Tests.Backups;

/// <summary>Whatever is wrong with what is backed up is told, ends nothing, and costs no earlier backup.</summary>
public sealed class BackupFaultTests : IDisposable
{
    private readonly DirectoryInfo _folder = Scratch.NewFolder("cin-backup-faults-");

    private readonly FakeTimeProvider _clock = new(new(2026, 7, 10, 9, 0, 0, TimeSpan.Zero));

    private string Backups => Path.Combine(_folder.FullName, "backups");

    [Theory]
    [InlineData("record.db", "A part of the record is damaged and cannot be read.")]
    [InlineData("engine.db", "A part of the file of workflows is damaged and cannot be read.")]
    public async Task A_database_with_a_damaged_page_is_not_backed_up_and_the_earlier_backup_stays(string file, string summary)
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        var schedule = Schedule(data, keep: 1);
        await schedule.RunAsync(default);
        SqliteConnection.ClearAllPools();
        var path = Path.Combine(data.Settings.DataFolder, file);
        var whole = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, [.. whole[..4096], .. Enumerable.Repeat((byte)0xA5, 4096), .. whole[8192..]]);

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(_clock.GetUtcNow().AddHours(1), await schedule.RunAsync(default));

        var fault = Assert.Single(await schedule.LookAsync(default));
        Assert.Equal(("backupDamaged", false, _clock.GetUtcNow()), (fault.Code, fault.Stops, fault.Since));
        Assert.EndsWith(summary, fault.Summary, StringComparison.Ordinal);
        Assert.Equal(["cin-20260710T090000Z.zip"], Names());
    }

    [Fact]
    public async Task What_nobody_has_thought_of_is_told_and_does_not_end_the_service()
    {
        using var data = await DataFolder.CreateAsync();
        await RunAsync(data, "ALTER TABLE acts RENAME TO acts_elsewhere");
        var schedule = Schedule(data, keep: 1);

        Assert.Equal(_clock.GetUtcNow().AddHours(1), await schedule.RunAsync(default));
        Assert.Equal("backupFailed", Assert.Single(await schedule.LookAsync(default)).Code);
        Assert.Empty(Names());

        await RunAsync(data, "ALTER TABLE acts_elsewhere RENAME TO acts");
        await schedule.RunAsync(default);
        Assert.Empty(await schedule.LookAsync(default));
    }

    [Fact]
    public async Task The_last_backup_with_every_document_is_kept_however_many_are_made_without_and_a_start_does_not_forget_it()
    {
        using var data = await DataFolder.CreateAsync();
        var document = await AttachAsync(data);
        var schedule = Schedule(data, keep: 2);
        await schedule.RunAsync(default);
        await File.WriteAllTextAsync(document, "changed");
        foreach (var day in (int[])[11, 12, 13])
        {
            _clock.SetUtcNow(new(2026, 7, day, 1, 0, 0, TimeSpan.Zero));
            await schedule.RunAsync(default);
        }

        Assert.Equal(["cin-20260710T090000Z.zip", "cin-20260712T010000Z.zip", "cin-20260713T010000Z.zip"], Names());
        Assert.Equal(new(2026, 7, 11, 1, 0, 0, TimeSpan.Zero), Assert.Single(await schedule.LookAsync(default)).Since);

        var started = Schedule(data, keep: 2);
        Assert.Equal(new(2026, 7, 14, 1, 0, 0, TimeSpan.Zero), await started.RunAsync(default));
        var fault = Assert.Single(await started.LookAsync(default));
        Assert.Equal(("documentsAtFault", new(2026, 7, 13, 1, 0, 0, TimeSpan.Zero)), (fault.Code, fault.Since));
        Assert.Contains("1 document on the record is not in the store", fault.Summary, StringComparison.Ordinal);
        Assert.Equal(3, Names().Count);

        await File.WriteAllTextAsync(document, "minutes");
        _clock.SetUtcNow(new(2026, 7, 14, 1, 0, 0, TimeSpan.Zero));
        await started.RunAsync(default);
        Assert.Empty(await started.LookAsync(default));
        Assert.Equal(["cin-20260713T010000Z.zip", "cin-20260714T010000Z.zip"], Names());
    }

    [Fact]
    public async Task A_backup_that_cannot_be_read_is_none_and_another_is_made()
    {
        using var data = await DataFolder.CreateAsync();
        Directory.CreateDirectory(Backups);
        await File.WriteAllTextAsync(Path.Combine(Backups, "cin-20260710T080000Z.zip"), "broken");

        await Schedule(data, keep: 2).RunAsync(default);

        Assert.Contains("cin-20260710T090000Z.zip", Names());
    }

    [Fact]
    public async Task What_a_killed_process_has_left_of_a_backup_is_removed_after_a_day_and_nothing_else()
    {
        using var data = await DataFolder.CreateAsync();
        var id = new string('a', 32);
        string[] old = [$"cin-20260708T010000Z.zip.{id}.part", $"cin-20260708T010000Z.zip.{id}.part-record", $"cin-20260708T010000Z.zip.{id}.part-engine-wal"];
        string[] others = [$"cin-20260710T080000Z.zip.{id}.part-record", "cin-mine.zip.part", $"notes.zip.{id}.part"];
        Directory.CreateDirectory(Backups);
        foreach (var name in old.Concat(others))
        {
            var path = Path.Combine(Backups, name);
            await File.WriteAllTextAsync(path, "left");
            File.SetLastWriteTimeUtc(path, _clock.GetUtcNow().UtcDateTime.AddDays(name == others[0] ? -0.5 : -2));
        }

        await Schedule(data, keep: 2).RunAsync(default);

        Assert.Equal(["cin-20260710T090000Z.zip", .. others.Order(StringComparer.Ordinal)], Names().Order(StringComparer.Ordinal).OrderBy(name => name != "cin-20260710T090000Z.zip"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private BackupSchedule Schedule(DataFolder data, int keep) =>
        new(new(Backups, new(2, 0), keep), new(data.Settings, null, _clock), _clock, NullLogger<BackupSchedule>.Instance);

    private List<string> Names() => [.. Directory.GetFiles(Backups).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Attaches a document.</summary>
    /// <returns>Its file.</returns>
    private static async Task<string> AttachAsync(DataFolder data)
    {
        await using var live = await data.OpenAsync();
        var store = new ServiceCollection().AddSingleton(TimeProvider.System).AddDocumentFolder(data.Settings.DocumentsFolder).BuildServiceProvider().GetRequiredService<IDocumentStore>();
        var stored = await store.PutAsync(new("CIN-WAITS", "d-1"), new MemoryStream(Encoding.UTF8.GetBytes("minutes")), "text/plain", default);
        var decision = await live.Register.RecordAsync("CIN-WAITS", new(null, OrdinaryCast.Worker, new DocumentAttached("d-1", "Minutes", DocumentKind.Minutes, "text/plain", stored.Length, stored.Sha256)), default);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        return Path.Combine(data.Settings.DocumentsFolder, "CIN-WAITS", "d-1");
    }

    private static async Task RunAsync(DataFolder data, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={data.Settings.RecordFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
