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

/// <summary>A case that was destroyed after it was backed up, and the list that says so beside the backup.</summary>
public abstract class ErasedCaseTest : IDisposable
{
    private protected const string Case = "CIN-OLD";

    private protected DirectoryInfo Folder { get; } = Scratch.NewFolder("cin-again-");

    private protected string Backups => Path.Combine(Folder.FullName, "backups");

    private protected string Archive => Path.Combine(Backups, "cin.zip");

    private protected string LedgerFile => Path.Combine(Backups, ErasureListFile.Name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
    }

    /// <summary>A folder with an ended case, its document and its letter, backed up; then the case is destroyed.</summary>
    private protected async Task<DataFolder> MakeAsync()
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

    private protected ErasureLedger Ledger(DataFolder data) => new(new ErasureListFile(Backups, TimeProvider.System), KeysOf(data), TimeProvider.System, NullLogger<ErasureLedger>.Instance);

    private protected static RecordKeys KeysOf(DataFolder data) => RecordKeys.Of(File.ReadAllText(data.Settings.RecordKeyFile));

    private protected static string Listed(RecordKeys keys, params IReadOnlyList<Erasure> erased) => ErasureList.Read(null, keys).With(erased, new(TimeProvider.System.GetUtcNow(), IsKeptUp: true), keys);

    private protected async Task<DataFolder> MakeAsync(string how)
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

    private protected static async Task SetBackupFolderAsync(DataFolder data, string folder) =>
        await File.WriteAllTextAsync(data.Settings.SettingsFile, JsonSerializer.Serialize(new { Backup = new { Folder = folder } }));
}
