using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Records.Proof;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Tests.Holidays;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Server.Tests.Backups;

/// <summary>Back up, destroy, restore: what was destroyed stays gone, and nobody has a restore destroy anything else.</summary>
public sealed class ErasedAgainTests : IDisposable
{
    private const string Case = "CIN-OLD";

    private readonly DirectoryInfo _folder = Scratch.NewFolder("cin-again-");

    private string Backups => Path.Combine(_folder.FullName, "backups");

    private string Archive => Path.Combine(Backups, "cin.zip");

    private string LedgerFile => Path.Combine(Backups, ErasureListFile.Name);

    [Fact]
    public async Task What_was_destroyed_after_a_backup_is_gone_from_record_documents_letters_and_workflows_after_a_restore()
    {
        using var data = await MakeAsync();
        Assert.NotEmpty(await File.ReadAllLinesAsync(LedgerFile));

        SqliteConnection.ClearAllPools();
        var ran = await Cin.RunAsync("restore", Archive, "--data", data.Settings.DataFolder, "--replace");
        Assert.True(ran.ExitCode == 0, ran.Errors);
        Assert.Contains("1 erasure was made again.", ran.Output, StringComparison.Ordinal);

        Assert.False(Path.Exists(Path.Combine(data.Settings.DocumentsFolder, Case)));
        Assert.Empty(Directory.EnumerateFiles(data.Settings.MessagesFolder, "*.eml"));
        Assert.Equal(0L, await SqliteFile.ExecuteAsync(data.Settings.EngineFile, "SELECT count(*) FROM instance WHERE id = $case", Case));
        await using (var live = await data.OpenAsync())
        {
            Assert.Null(await live.Services.GetRequiredService<IActStore>().FindAsync(Case, default));
            Assert.NotNull(await live.Services.GetRequiredService<IActStore>().FindAsync("CIN-WAITS", default));
            var again = (await live.Services.GetRequiredService<IErasureBook>().FindAsync(Case, default))!;
            Assert.Equal("dpo-2", again.By);
        }

        SqliteConnection.ClearAllPools();
        var verified = await Cin.RunAsync("verify", "--data", data.Settings.DataFolder);
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Errors);
        Assert.DoesNotContain(OrdinaryCast.Child.Id, ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("without its key", "is not here")]
    [InlineData("with a line of somebody else", "this service never wrote it")]
    [InlineData("with a line about another case", "this service never wrote it")]
    public async Task A_list_that_is_not_the_services_own_or_cannot_be_believed_brings_nothing_back(string how, string why)
    {
        using var data = await MakeAsync();
        var back = Path.Combine(_folder.FullName, "back");
        Directory.CreateDirectory(back);
        if (how != "without its key")
        {
            File.Copy(data.Settings.RecordKeyFile, Path.Combine(back, "record.keys"));
            var forged = how == "with a line of somebody else"
                ? Listed(RecordKeys.Of(RecordKeys.NewKey()), new Erasure(9, "CIN-WAITS", null, "dpo-2", "x", DateTimeOffset.UnixEpoch, 1)).Split('\n')[0]
                : (await File.ReadAllLinesAsync(LedgerFile))[0].Replace(Case, "CIN-WAITS", StringComparison.Ordinal);
            await File.AppendAllTextAsync(LedgerFile, forged + "\n");
        }

        var ran = await Cin.RunAsync("restore", Archive, "--data", back);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(why, ran.Errors, StringComparison.Ordinal);
        Assert.Contains("what had to be erased since would be back. Nothing was restored.", ran.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(back, "record.db")));
    }

    [Theory]
    [InlineData("is missing", "There is no list of what was erased")]
    [InlineData("was emptied", "erasures.jsonl beside the archive is not as it was written (it has no end: it was cut or emptied)")]
    [InlineData("lost its end", "erasures.jsonl beside the archive is not as it was written (it has no end: it was cut or emptied)")]
    [InlineData("had its last erasure cut out", "erasures.jsonl beside the archive is not as it was written (line 1 does not follow on the one before")]
    [InlineData("had a line taken out", "erasures.jsonl beside the archive is not as it was written (line 1 does not follow on the one before")]
    [InlineData("is of two days ago", "UTC: the service has not kept it up since")]
    public async Task A_list_that_is_missing_or_was_cut_brings_nothing_back_before_somebody_says_so(string how, string why)
    {
        using var data = await MakeAsync(how);
        var back = Path.Combine(_folder.FullName, "back");
        Directory.CreateDirectory(back);
        File.Copy(data.Settings.RecordKeyFile, Path.Combine(back, "record.keys"));

        var refused = await Cin.RunAsync("restore", Archive, "--data", back);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(why, refused.Errors, StringComparison.Ordinal);
        Assert.Contains("what had to be erased since would be back. Nothing was restored.", refused.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(back, "record.db")));

        var restored = await Cin.RunAsync("restore", Archive, "--data", back, "--without-whole-list");
        Assert.True(restored.ExitCode == 0, restored.Errors);
        Assert.Contains(why, Assert.Single(restored.Lines, line => line.StartsWith("warning: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("destroy again what the certificates since then list", restored.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_that_of_an_earlier_day_shows_by_the_backups_that_were_made_since()
    {
        using var data = await MakeAsync();
        await new BackupWriter(data.Settings, null, TimeProvider.System).WriteAsync(Path.Combine(Backups, "cin-later.zip"), default);
        await File.WriteAllTextAsync(LedgerFile, Listed(KeysOf(data)));
        var back = Path.Combine(_folder.FullName, "back");
        Directory.CreateDirectory(back);
        File.Copy(data.Settings.RecordKeyFile, Path.Combine(back, "record.keys"));

        var ran = await Cin.RunAsync("restore", Archive, "--data", back);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("was cut: it lists 0 erasures, and backups tell of 1", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_cut_from_the_list_is_known_by_the_record_that_is_replaced()
    {
        using var data = await MakeAsync("was emptied");
        SqliteConnection.ClearAllPools();

        var ran = await Cin.RunAsync("restore", Archive, "--data", data.Settings.DataFolder, "--replace");

        Assert.True(ran.ExitCode == 0, ran.Errors);
        Assert.Contains("1 erasure was made again.", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is missing", "by which a restore erases again, is not there")]
    [InlineData("was emptied", "lacks 1 of 1: it was cut")]
    [InlineData("was emptied", "it has no end: it was cut or emptied")]
    [InlineData("had a line taken out", "line 1 does not follow on the one before")]
    public async Task Verify_finds_a_list_that_was_cut(string how, string why)
    {
        using var data = await MakeAsync(how);
        await SetBackupFolderAsync(data, Backups);

        var verified = await Cin.RunAsync("verify", "--data", data.Settings.DataFolder);

        Assert.Equal(1, verified.ExitCode);
        Assert.Contains(why, verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_record_that_was_put_back_by_hand_is_found_and_what_was_erased_since_is_erased_again_at_the_start()
    {
        using var data = await MakeAsync();
        await SetBackupFolderAsync(data, Backups);
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(data.Settings.DataFolder, "*.db*"))
        {
            File.Delete(file);
        }

        await ZipFile.ExtractToDirectoryAsync(Archive, data.Settings.DataFolder, overwriteFiles: true);

        var found = await Cin.RunAsync("verify", "--data", data.Settings.DataFolder);
        Assert.Equal(1, found.ExitCode);
        Assert.Contains($"WRONG case {Case}: it was erased, as the list of erasures says, and is there again", found.Output, StringComparison.Ordinal);

        await using (var app = EmbeddedServer.Build(data.Settings, "http://127.0.0.1:0"))
        {
            await app.StartAsync();
            Assert.Null(await app.Services.GetRequiredService<IActStore>().FindAsync(Case, default));
            Assert.NotNull(await app.Services.GetRequiredService<IActStore>().FindAsync("CIN-WAITS", default));
            Assert.Null(await app.Services.GetRequiredService<IWorkflowClient>().GetAsync(Case));
            await app.StopAsync();
        }

        Assert.False(Path.Exists(Path.Combine(data.Settings.DocumentsFolder, Case)));
        SqliteConnection.ClearAllPools();
        var verified = await Cin.RunAsync("verify", "--data", data.Settings.DataFolder);
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Errors);
    }

    [Fact]
    public async Task A_list_that_was_changed_is_put_aside_and_made_anew()
    {
        using var data = await MakeAsync();
        await File.AppendAllTextAsync(LedgerFile, "{}\n");
        await using var live = await data.OpenAsync();

        await Ledger(data).NoteAsync(await live.Services.GetRequiredService<IErasureBook>().AllAsync(default), default);

        Assert.Null(ErasureList.Read(await File.ReadAllTextAsync(LedgerFile), KeysOf(data)).Fault);
        Assert.EndsWith("{}\n", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Backups, "erasures-put-aside-*"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_an_archive_that_was_made_by_hand_nobody_knows_what_was_erased_since_once_the_record_is_lost()
    {
        using var data = await DataFolder.CreateAsync(Case);
        Directory.CreateDirectory(Backups);
        var made = await Cin.RunAsync("backup", Archive, "--data", data.Settings.DataFolder);
        await using (var live = await data.OpenAsync())
        {
            await live.Services.GetRequiredService<IErasureBook>().EraseAgainAsync(new(1, Case, null, "dpo-2", "Destruction 1.", TimeProvider.System.GetUtcNow(), 2), default);
        }

        SqliteConnection.ClearAllPools();
        var back = Path.Combine(_folder.FullName, "back");
        Directory.CreateDirectory(back);
        File.Copy(data.Settings.RecordKeyFile, Path.Combine(back, "record.keys"));

        var refused = await Cin.RunAsync("restore", Archive, "--data", back);
        var beside = await Cin.RunAsync("restore", Archive, "--data", data.Settings.DataFolder, "--replace");

        Assert.True(made.ExitCode == 0, made.Errors);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("erasures.jsonl beside the archive lists 0 erasures and ends on ", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("when an archive was made by hand: nothing has kept it up since, and the record that would know what was erased later is not here: what had to be erased since would be back. Nothing was restored.", refused.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(back, "record.db")));
        Assert.Contains("1 erasure was made again.", beside.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_by_hand_has_the_list_beside_it()
    {
        using var data = await MakeAsync();
        var elsewhere = Path.Combine(_folder.FullName, "elsewhere");
        Directory.CreateDirectory(elsewhere);

        var ran = await Cin.RunAsync("backup", Path.Combine(elsewhere, "cin.zip"), "--data", data.Settings.DataFolder);

        Assert.True(ran.ExitCode == 0, ran.Errors);
        Assert.Equal([Case], ErasureList.Read(await File.ReadAllTextAsync(Path.Combine(elsewhere, ErasureListFile.Name)), KeysOf(data)).Erased.Select(one => one.CaseId));
    }

    [Fact]
    public async Task A_line_that_was_lost_is_noted_again_from_the_record_and_none_twice()
    {
        using var data = await MakeAsync();
        File.Delete(LedgerFile);
        await using var live = await data.OpenAsync();
        var erased = await live.Services.GetRequiredService<IErasureBook>().AllAsync(default);

        await Ledger(data).NoteAsync(erased, default);
        await Ledger(data).NoteAsync(erased, default);

        Assert.Equal([Case], ErasureList.Read(await File.ReadAllTextAsync(LedgerFile), KeysOf(data)).Erased.Select(one => one.CaseId));
        Assert.Equal(2, (await File.ReadAllLinesAsync(LedgerFile)).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(LedgerFile));
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>A folder with an ended case, its document and its letter, backed up; then the case is destroyed.</summary>
    private async Task<DataFolder> MakeAsync()
    {
        var data = await DataFolder.CreateAsync(Case);
        Directory.CreateDirectory(Backups);
        await using var live = await data.OpenAsync();
        await using var files = new ServiceCollection().AddSingleton(TimeProvider.System).AddDocumentFolder(data.Settings.DocumentsFolder).AddEmlFiles(data.Settings.MessagesFolder, data.Settings.HandoversFolder).BuildServiceProvider();
        await files.GetRequiredService<IDocumentStore>().PutAsync(new(Case, "d-1"), new MemoryStream([1, 2, 3]), "text/plain", default);
        var key = (await live.Services.GetRequiredService<IRetentionBook>().RemainsAsync(Case, default)).Letters.FirstOrDefault() ?? await QueueAsync(live.Services);
        Directory.CreateDirectory(data.Settings.MessagesFolder);
        await File.WriteAllTextAsync(Path.Combine(data.Settings.MessagesFolder, $"20260310T090000Z-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32]}.eml"), "letter");
        await new BackupWriter(data.Settings, null, TimeProvider.System).WriteAsync(Archive, default);

        // The register would ask a manager: what matters here is that it has ended by the time at which it is destroyed.
        var erasures = live.Services.GetRequiredService<IErasureBook>();
        Assert.Equal(ErasureOutcome.Erased, await erasures.EraseAgainAsync(new(1, Case, null, "dpo-2", "Destruction 1.", TimeProvider.System.GetUtcNow(), 2), default));
        var engine = live.Services.GetRequiredService<IWorkflowClient>();
        await engine.TerminateAsync(Case, "Destroyed.");
        Assert.True(await engine.PurgeAsync(Case));
        await Ledger(data).NoteAsync(await erasures.ReadAsync(0, 10, default), default);
        return data;
    }

    private static async Task<string> QueueAsync(IServiceProvider services)
    {
        await services.GetRequiredService<IOutbox>().QueueAsync([new MessageOrder("letter/1", Case, MessageKind.Notice, new("sw-1", IsStaff: true), "x")], TimeProvider.System.GetUtcNow(), default);
        return "letter/1";
    }

    private ErasureLedger Ledger(DataFolder data) => new(new ErasureListFile(Backups, TimeProvider.System), KeysOf(data), TimeProvider.System, NullLogger<ErasureLedger>.Instance);

    private static RecordKeys KeysOf(DataFolder data) => RecordKeys.Of(File.ReadAllText(data.Settings.RecordKeyFile));

    private static string Listed(RecordKeys keys, params IReadOnlyList<Erasure> erased) => ErasureList.Read(null, keys).With(erased, new(TimeProvider.System.GetUtcNow(), IsKeptUp: true), keys);

    private async Task<DataFolder> MakeAsync(string how)
    {
        var data = await MakeAsync();
        var whole = await File.ReadAllTextAsync(LedgerFile);
        switch (how)
        {
            case "is missing":
                File.Delete(LedgerFile);
                break;
            case "was emptied":
                await File.WriteAllTextAsync(LedgerFile, "");
                break;
            case "had its last erasure cut out":
                await File.WriteAllTextAsync(LedgerFile, whole.Split('\n')[1] + "\n");
                break;
            case "lost its end":
                await File.WriteAllTextAsync(LedgerFile, whole.Split('\n')[0] + "\n");
                break;
            case "is of two days ago":
                await File.WriteAllTextAsync(LedgerFile, ErasureList.Read(null, KeysOf(data)).With(ErasureList.Read(whole, KeysOf(data)).Erased, new(TimeProvider.System.GetUtcNow().AddDays(-2), IsKeptUp: true), KeysOf(data)));
                break;
            default:
                var three = Listed(KeysOf(data), new Erasure(1, "CIN-OTHER", null, "dpo-2", "x", DateTimeOffset.UnixEpoch, 1), ErasureList.Read(whole, KeysOf(data)).Erased[0]).Split('\n');
                await File.WriteAllTextAsync(LedgerFile, $"{three[1]}\n{three[2]}\n");
                break;
        }

        return data;
    }

    private static async Task SetBackupFolderAsync(DataFolder data, string folder) =>
        await File.WriteAllTextAsync(data.Settings.SettingsFile, JsonSerializer.Serialize(new { Backup = new { Folder = folder } }));
}
