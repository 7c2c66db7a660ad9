using CinWorkflows.Embedded;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Tests.Holidays;
using CinWorkflows.Server.Watching;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Server.Tests.Watching;

/// <summary>What is wrong with the disk and the files is told as what it is.</summary>
public sealed class WatchTests
{
    private readonly FakeTimeProvider _clock = new(new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Whole_databases_are_told_to_be_whole()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");

        Assert.Empty(await new PagesWatch(data.Settings, _clock).LookAsync(default));
    }

    [Theory]
    [InlineData("record.db", "A part of the record is damaged and cannot be read.")]
    [InlineData("engine.db", "A part of the file of workflows is damaged and cannot be read.")]
    public async Task Damaged_pages_are_found_and_told_until_they_are_put_right(string file, string summary)
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        SqliteConnection.ClearAllPools();
        var path = Path.Combine(data.Settings.DataFolder, file);
        var whole = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, [.. whole[..4096], .. Enumerable.Repeat((byte)0xA5, whole.Length - 4096)]);
        var watch = new PagesWatch(data.Settings, _clock);

        var fault = Assert.Single(await watch.LookAsync(default));
        Assert.Equal(("storageDamaged", true, summary), (fault.Code, fault.Stops, fault.Summary));
        Assert.Contains("restore the last backup", fault.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damage_stays_told_while_it_cannot_be_looked_and_goes_once_a_look_finds_none()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        SqliteConnection.ClearAllPools();
        var whole = await File.ReadAllBytesAsync(data.Settings.RecordFile);
        await File.WriteAllBytesAsync(data.Settings.RecordFile, [.. whole[..4096], .. Enumerable.Repeat((byte)0xA5, whole.Length - 4096)]);
        var watch = new PagesWatch(data.Settings, _clock);
        var first = Assert.Single(await watch.LookAsync(default));

        await WithoutFolderAsync(data, async () => Assert.Equal(first, Assert.Single(await LookAgainAsync(watch))));
        await File.WriteAllBytesAsync(data.Settings.RecordFile, whole);
        Assert.Empty(await LookAgainAsync(watch));
    }

    [Fact]
    public async Task A_file_of_workflows_that_cannot_be_written_is_told_and_no_restart_is_asked_for()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        await using var live = await data.OpenAsync();
        var engine = live.Services.GetRequiredService<EmbeddedEngine>();
        var (file, process) = (new EngineFileWatch(engine, _clock), new EngineWatch(engine, _clock));

        await WithoutFolderAsync(data, async () =>
        {
            Assert.Equal(("storageUnreachable", true), Assert.Single(await file.LookAsync(default)) is var fault ? (fault.Code, fault.Stops) : default);
            Assert.Empty(await process.LookAsync(default));
        });

        Assert.Empty(await file.LookAsync(default));
        Assert.Equal((false, true), (file.IsCuredByRestart, process.IsCuredByRestart));
    }

    [Fact]
    public async Task An_engine_that_broke_down_on_its_file_is_told_and_no_restart_is_asked_for_either()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        await using var live = await data.OpenAsync();
        var engine = live.Services.GetRequiredService<EmbeddedEngine>();
        await using (var file = new FileStream(data.Settings.EngineFile, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => engine.RaiseEventAsync("CIN-A", "Look"));

        var fault = Assert.Single(await new EngineFileWatch(engine, _clock).LookAsync(default));
        Assert.Equal(("engineBroken", true), (fault.Code, fault.Stops));
        Assert.Contains("restore the last backup. Then start the service again.", fault.WhatToDo, StringComparison.Ordinal);
        Assert.Empty(await new EngineWatch(engine, _clock).LookAsync(default));
    }

    [Fact]
    public async Task A_head_that_cannot_be_written_is_told_since_when_until_it_can()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        await using var live = await data.OpenAsync();
        using var heads = new HeadHost(live.Services.GetRequiredService<IRecordProof>(), data.Settings, _clock, NullLogger<HeadHost>.Instance);
        await File.WriteAllTextAsync(data.Settings.HeadsFolder, "a file where the folder should be");

        await heads.WriteAsync(default);
        _clock.Advance(TimeSpan.FromMinutes(10));
        await heads.WriteAsync(default);
        var fault = Assert.Single(await heads.LookAsync(default));
        Assert.Equal(("headNotWritten", false, _clock.Start), (fault.Code, fault.Stops, fault.Since));

        File.Delete(data.Settings.HeadsFolder);
        await heads.WriteAsync(default);
        Assert.Empty(await heads.LookAsync(default));
        Assert.Single(HeadFolder.Files(data.Settings.HeadsFolder));
    }

    [Fact]
    public async Task A_check_that_takes_too_long_says_neither()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");

        Assert.NotEqual(false, await PageCheck.RunAsync(data.Settings.RecordFile, TimeSpan.FromTicks(1), default));
    }

    [Fact]
    public async Task A_data_folder_that_can_be_written_is_well_and_nothing_is_left_there()
    {
        using var data = await DataFolder.CreateAsync();
        var before = Directory.GetFiles(data.Settings.DataFolder).Order().ToList();

        Assert.DoesNotContain(await new FolderWatch(data.Settings, _clock).LookAsync(default), fault => fault.Stops);

        Assert.Equal(before, Directory.GetFiles(data.Settings.DataFolder).Order());
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_told_as_that_and_since_when()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var watch = new FolderWatch(new("/sys/kernel"), _clock);
        var first = Assert.Single(await watch.LookAsync(default));
        _clock.Advance(TimeSpan.FromMinutes(1));
        var second = Assert.Single(await watch.LookAsync(default));

        Assert.Equal(("storageReadOnly", true, "There is no right to write the data folder."), (first.Code, first.Stops, first.Summary));
        Assert.Equal(first, second);
    }

    private async Task<IReadOnlyList<HostFault>> LookAgainAsync(PagesWatch watch)
    {
        _clock.Advance(TimeSpan.FromHours(1));
        await watch.LookAsync(default);
        await watch.WhenLooked();
        return await watch.LookAsync(default);
    }

    /// <summary>As when the disk is away for a while.</summary>
    private static async Task WithoutFolderAsync(DataFolder data, Func<Task> look)
    {
        SqliteConnection.ClearAllPools();
        var away = $"{data.Settings.DataFolder}-away";
        Directory.Move(data.Settings.DataFolder, away);
        try
        {
            await look();
        }
        finally
        {
            Directory.Move(away, data.Settings.DataFolder);
        }
    }

    [Theory]
    [InlineData(28, StorageFault.Full)]
    [InlineData(122, StorageFault.Full)]
    [InlineData(30, StorageFault.ReadOnly)]
    [InlineData(unchecked((int)0x80070070), StorageFault.Full)]
    public void What_the_operating_system_says_of_a_disk_is_understood_however_deep_it_is(int code, StorageFault fault) =>
        Assert.Equal(fault, DiskFaults.Of(new InvalidOperationException("outer", new IOException("inner", code))));
}
