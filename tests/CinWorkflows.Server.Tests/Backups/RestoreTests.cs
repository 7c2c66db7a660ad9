using System.IO.Compression;
using CinWorkflows.Embedded;
using CinWorkflows.Records.Proof;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.CommandLine;
using CinWorkflows.Server.Tests.Holidays;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Server.Tests.Backups;

/// <summary>What is not restored, and that nothing is changed then.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Scratch.NewFolder("cin-restore-");

    private string Archive => Path.Combine(_folder.FullName, "backups", "cin.zip");

    private string ListFile => Path.Combine(_folder.FullName, "backups", ErasureListFile.Name);

    private string Back => Path.Combine(_folder.FullName, "back");

    [Fact]
    public async Task A_folder_with_data_is_left_as_it_is_unless_it_may_be_put_aside()
    {
        using var data = await MakeAsync();
        Directory.CreateDirectory(Back);
        await File.WriteAllTextAsync(Path.Combine(Back, "record.db"), "other");

        var refused = await Cin.RunAsync("restore", Archive, "--data", Back);
        Assert.Equal((1, "other"), (refused.ExitCode, await File.ReadAllTextAsync(Path.Combine(Back, "record.db"))));
        Assert.Contains("it holds data already (record.db)", refused.Errors, StringComparison.Ordinal);

        File.Copy(data.Settings.RecordKeyFile, Path.Combine(Back, "record.keys"));
        var restored = await Cin.RunAsync("restore", Archive, "--data", Back, "--replace");
        Assert.True(restored.ExitCode == 0, restored.Errors);
        var aside = Assert.Single(Directory.GetDirectories(Back, "replaced-*"));
        Assert.Equal("other", await File.ReadAllTextAsync(Path.Combine(aside, "record.db")));
        Assert.Equal(0, (await Cin.RunAsync("explain", "CIN-WAITS", "--data", Back)).ExitCode);
    }

    [Fact]
    public async Task An_archive_that_is_not_there_is_said_in_one_sentence()
    {
        var ran = await Cin.RunAsync("restore", Archive, "--data", Back);

        Assert.Equal((1, $"{Archive}: there is no such archive. Name a file that 'backup' has made. Nothing was restored.", ""), (ran.ExitCode, ran.Errors.Trim(), ran.Output));
        Assert.False(Directory.Exists(Back));
    }

    [Fact]
    public async Task What_is_restored_is_open_to_the_services_account_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var data = await MakeAsync("templates/child/welcome.md");

        var restored = await Cin.RunAsync("restore", Archive, "--data", Back, "--without-whole-list");

        Assert.True(restored.ExitCode == 0, restored.Errors);
        Assert.True(File.Exists(Path.Combine(Back, "templates", "child", "welcome.md")));
        Assert.Empty(new DirectoryInfo(Back).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Where(entry => (entry.UnixFileMode & (UnixFileMode)0b000_111_111) != 0)
            .Select(entry => entry.FullName));
    }

    [Fact]
    public async Task A_folder_on_which_the_service_runs_is_refused()
    {
        using var data = await MakeAsync();
        await using var live = await data.OpenAsync();

        var ran = await Cin.RunAsync("restore", Archive, "--data", data.Settings.DataFolder, "--replace");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("the service is running on it", ran.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a file is changed", "'record.db' is not what was put in")]
    [InlineData("a file is missing", "does not hold what its manifest says")]
    [InlineData("a file was added", "does not hold what its manifest says")]
    [InlineData("a file leads elsewhere", "holds what no backup of CinWorkflows holds")]
    [InlineData("a key was smuggled in", "holds what no backup of CinWorkflows holds")]
    [InlineData("it has no manifest", "it has no manifest")]
    [InlineData("it is of a newer version", "was made by a newer version")]
    [InlineData("it is no archive", "it is damaged, or no backup")]
    public async Task An_archive_that_is_not_as_it_was_made_is_refused_and_nothing_is_written(string how, string why)
    {
        await MakeAsync();
        if (how == "it is no archive")
        {
            await File.WriteAllTextAsync(Archive, "no archive");
        }
        else
        {
            using var zip = ZipFile.Open(Archive, ZipArchiveMode.Update);
            ChangedArchive.Change(zip, how);
        }

        var ran = await Cin.RunAsync("restore", Archive, "--data", Back);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(why, ran.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.Exists(Back) ? Directory.GetFileSystemEntries(Back) : []);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "evil")));
    }

    [Fact]
    public async Task Where_something_was_erased_since_and_cannot_be_erased_again_nothing_comes_back()
    {
        await MakeAsync();
        await File.WriteAllTextAsync(ListFile, "{}\n");

        var ran = await Cin.RunAsync("restore", Archive, "--data", Back);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("what had to be erased since would be back", ran.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Back, "record.db")));
    }

    [Fact]
    public async Task What_was_erased_since_is_erased_again_before_anything_is_put_in_its_place()
    {
        await MakeAsync();
        var played = new PlayedErasures(Back);

        var outcome = await new RestoreRun(new(Back), RecordOnly.RefuseOtherVersionAsync, played, TimeProvider.System).RunAsync(Archive, replace: false, mayLack: false, default);

        Assert.Equal((1, Path.GetDirectoryName(Archive)), (outcome.Erased.Count, played.Backups));
        Assert.True(File.Exists(Path.Combine(Back, "record.db")));
        Assert.Empty(Directory.GetDirectories(Back, ".*"));
    }

    [Fact]
    public async Task A_record_is_not_put_beside_keys_of_another_one()
    {
        using var data = await MakeAsync();
        Directory.CreateDirectory(Back);
        await File.WriteAllTextAsync(Path.Combine(Back, "record.keys"), RecordKeys.NewKey());

        var ran = await Cin.RunAsync("restore", Archive, "--data", Back);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("record.keys is not that of the record in the archive", ran.Errors, StringComparison.Ordinal);
        Assert.Contains("Put that key back. Nothing was restored.", ran.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Back, "record.db")));
        Assert.Empty(Directory.GetDirectories(Back));

        File.Copy(data.Settings.RecordKeyFile, Path.Combine(Back, "record.keys"), overwrite: true);
        Assert.Equal(0, (await Cin.RunAsync("restore", Archive, "--data", Back)).ExitCode);
    }

    [Fact]
    public async Task Where_not_everything_can_be_put_in_its_place_all_is_moved_back()
    {
        await MakeAsync();
        Directory.CreateDirectory(Path.Combine(Back, "messages"));
        await File.WriteAllTextAsync(Path.Combine(Back, "messages", "a.eml"), "letter");
        await File.WriteAllTextAsync(Path.Combine(Back, "record.db"), "other");
        await File.WriteAllTextAsync(Path.Combine(Back, "record.db-wal"), "last acts of the other");

        // It appears after it was looked what is in the way.
        var played = new PlayedErasures(Back) { Meanwhile = () => File.WriteAllText(Path.Combine(Back, "engine.db"), "in the way") };
        var failed = await Assert.ThrowsAsync<IOException>(() => new RestoreRun(new(Back), RecordOnly.RefuseOtherVersionAsync, played, TimeProvider.System).RunAsync(Archive, replace: true, mayLack: false, default));

        Assert.EndsWith("Nothing was restored: the folder is as it was.", failed.Message, StringComparison.Ordinal);
        Assert.Equal("other", await File.ReadAllTextAsync(Path.Combine(Back, "record.db")));
        Assert.Equal("last acts of the other", await File.ReadAllTextAsync(Path.Combine(Back, "record.db-wal")));
        Assert.Equal("letter", await File.ReadAllTextAsync(Path.Combine(Back, "messages", "a.eml")));
        Assert.Equal("in the way", await File.ReadAllTextAsync(Path.Combine(Back, "engine.db")));
        Assert.Equal([Path.Combine(Back, "messages")], Directory.GetDirectories(Back));
    }

    [Fact]
    public void What_SQLite_keeps_beside_a_database_is_put_aside_before_it()
    {
        Directory.CreateDirectory(Back);
        foreach (var name in (string[])["record.db", "record.db-shm", "record.db-wal", "engine.db", "engine.db-shm", "engine.db-wal"])
        {
            File.WriteAllText(Path.Combine(Back, name), "");
        }

        Assert.Equal(["record.db-wal", "record.db-shm", "record.db", "engine.db-wal", "engine.db-shm", "engine.db"], BackedUp.InTheWay(new(Back)));
    }

    [Fact]
    public async Task Nothing_starts_on_a_folder_in_which_a_restore_broke_off_and_restoring_again_completes_it()
    {
        using var data = await MakeAsync();
        var at = data.Settings.DataFolder;
        Directory.CreateDirectory(Path.Combine(at, ".restoring-1"));
        File.Move(data.Settings.EngineFile, Path.Combine(at, ".restoring-1", "engine.db"));

        foreach (var verb in (string[][])[["demo", "--url", "http://127.0.0.1:0"], ["holidays", "list"], ["workflows", "rebuild"], ["backup", $"{Archive}.2"]])
        {
            var refused = await Cin.RunAsync([.. verb, "--data", at]);
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("Run 'restore' with the same archive and --replace", refused.Errors, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(data.Settings.EngineFile));
        Assert.Contains("WRONG this machine: No restore has broken off", (await Cin.RunAsync("doctor", "--data", at)).Output, StringComparison.Ordinal);

        var restored = await Cin.RunAsync("restore", Archive, "--data", at, "--replace");
        Assert.True(restored.ExitCode == 0, restored.Errors);
        Assert.Empty(Directory.GetDirectories(at, ".*"));
        Assert.Equal(0, (await Cin.RunAsync("workflows", "rebuild", "--dry-run", "--data", at)).ExitCode);
    }

    [Fact]
    public void What_was_unpacked_and_never_put_in_its_place_is_removed_unless_a_restore_is_going_on()
    {
        Directory.CreateDirectory(Path.Combine(Back, ".unpacking-1", "documents"));
        using (EmbeddedEngine.Reserve(new ServerSettings(Back).EngineFile))
        {
            HalfRestored.RemoveUnpacked(new(Back));
            Assert.Single(Directory.GetDirectories(Back));
        }

        HalfRestored.RemoveUnpacked(new(Back));
        Assert.Empty(Directory.GetDirectories(Back));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task<DataFolder> MakeAsync(params IEnumerable<string> files)
    {
        var data = await DataFolder.CreateAsync();
        foreach (var file in files.Select(file => Path.Combine(data.Settings.DataFolder, file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, "words");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Archive)!);
        await new BackupWriter(data.Settings, null, TimeProvider.System).WriteAsync(Archive, default);
        await KeptList.WriteAsync(data.Settings, Path.GetDirectoryName(Archive)!);
        return data;
    }

    /// <summary>Sees that the folder proper has nothing yet when it is asked.</summary>
    private sealed class PlayedErasures(string back) : IErasuresAgain
    {
        public string? Backups { get; private set; }

        public Action? Meanwhile { get; init; }

        public Task<ErasedAgain> ApplyAsync(string backups, ServerSettings restored, bool mayLack, CancellationToken cancellationToken)
        {
            Assert.True(File.Exists(restored.RecordFile));
            Assert.True(Meanwhile is not null || !File.Exists(Path.Combine(back, "record.db")));
            Meanwhile?.Invoke();
            Backups = backups;
            return Task.FromResult(new ErasedAgain(1, null));
        }
    }
}
