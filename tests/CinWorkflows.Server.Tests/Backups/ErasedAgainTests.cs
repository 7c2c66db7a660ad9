using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Records.Proof;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Tests.Holidays;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Retention;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Server.Tests.Backups;

/// <summary>Back up, destroy, restore: what was destroyed stays gone, and nobody has a restore destroy anything else.</summary>
public sealed class ErasedAgainTests : IDisposable
{
    private const string Case = "CIN-OLD";

    private readonly DirectoryInfo _folder = Scratch.NewFolder("cin-again-");

    private string Backups => Path.Combine(_folder.FullName, "backups");

    private string Archive => Path.Combine(Backups, "cin.zip");

    private string LedgerFile => Path.Combine(Backups, RestoreRun.Ledger);

    [Fact]
    public async Task What_was_destroyed_after_a_backup_is_gone_from_record_documents_letters_and_workflows_after_a_restore()
    {
        using var data = await MakeAsync();
        Assert.NotEmpty(await File.ReadAllLinesAsync(LedgerFile));

        SqliteConnection.ClearAllPools();
        var ran = await Cin.RunAsync("restore", Archive, "--data", data.Settings.DataFolder, "--replace");
        Assert.True(ran.ExitCode == 0, ran.Errors);
        Assert.Contains("1 erasure(s) were made again.", ran.Output, StringComparison.Ordinal);

        Assert.False(Path.Exists(Path.Combine(data.Settings.DocumentsFolder, Case)));
        Assert.Empty(Directory.EnumerateFiles(data.Settings.MessagesFolder, "*.eml"));
        Assert.Equal(0L, await CountAsync(data.Settings.EngineFile, "SELECT count(*) FROM instance WHERE id = $case"));
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
    [InlineData("without its key", "put")]
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
                ? ErasureLine.Write(new(9, "CIN-WAITS", null, "dpo-2", "x", DateTimeOffset.UnixEpoch, 1), RecordKeys.Of(RecordKeys.NewKey()))
                : (await File.ReadAllLinesAsync(LedgerFile))[0].Replace(Case, "CIN-WAITS", StringComparison.Ordinal);
            await File.AppendAllTextAsync(LedgerFile, forged + "\n");
        }

        var ran = await Cin.RunAsync("restore", Archive, "--data", back);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains(why, ran.Errors, StringComparison.Ordinal);
        Assert.Contains("or what had to be erased would be back. Nothing was restored.", ran.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(back, "record.db")));
    }

    [Fact]
    public async Task A_line_that_was_lost_is_noted_again_from_the_record_and_none_twice()
    {
        using var data = await MakeAsync();
        File.Delete(LedgerFile);
        await using var live = await data.OpenAsync();
        var noted = new ErasuresNoted(live.Services.GetRequiredService<IErasureBook>(), Ledger(data));

        await noted.CatchUpAsync(default);
        await noted.CatchUpAsync(default);

        Assert.Single(await File.ReadAllLinesAsync(LedgerFile));
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

    private ErasureLedger Ledger(DataFolder data) => new(new(Backups, new(2, 0), 14), RecordKeys.Of(File.ReadAllText(data.Settings.RecordKeyFile)));

    private static async Task<long> CountAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$case", Case);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
