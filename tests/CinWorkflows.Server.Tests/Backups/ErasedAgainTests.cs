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
public sealed class ErasedAgainTests : ErasedCaseTest
{
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
        var back = Path.Combine(Folder.FullName, "back");
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
        var back = Path.Combine(Folder.FullName, "back");
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
        var back = Path.Combine(Folder.FullName, "back");
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
        var back = Path.Combine(Folder.FullName, "back");
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
}
