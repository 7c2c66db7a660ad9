using System.Data.Common;
using System.Globalization;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Retention;

namespace CinWorkflows.Server.Backups;

/// <summary>Erases again from record, documents, letters and workflows of a restored folder, with the record's key, which is no part of a backup.</summary>
/// <param name="replaced">The data folder proper, whose record is asked for what the list lacks.</param>
/// <param name="keyFile">Where the key is, unless it is a setting.</param>
/// <param name="read">The keys; null where they are not there.</param>
internal sealed class ErasuresAgain(ServerSettings replaced, string keyFile, Func<RecordKeys?> read) : IErasuresAgain
{
    private const string NothingRestored = "Nothing was restored.";

    /// <summary>A service that runs writes the end of its list anew twice an hour.</summary>
    private static readonly TimeSpan KeptUpWithin = TimeSpan.FromHours(2);

    public async Task<ErasedAgain> ApplyAsync(string backups, ServerSettings restored, bool mayLack, CancellationToken cancellationToken)
    {
        var store = new ErasureListFile(backups, TimeProvider.System);
        var kept = await store.ReadAsync(cancellationToken);
        if (read() is not { } keys)
        {
            return Lacking(
                kept is null ? NoList(backups) : $"{ErasureListFile.Name} beside the archive lists what was erased since, and the record's key, by which it is believed and erased again, is not here ({keyFile})",
                mayLack);
        }

        await using var services = Services(restored, keys, store);
        await services.MigrateRecordAsync(cancellationToken);
        if (await services.GetRequiredService<IRecordProof>().LostKeyAsync(cancellationToken) is { } foreign)
        {
            throw new FormatException($"{keyFile} is not that of the record in the archive. {foreign} {NothingRestored}");
        }

        var isWhole = kept is not null && await NoteReplacedAsync(keys, store, cancellationToken);
        kept = await store.ReadAsync(cancellationToken);
        var list = ErasureList.Read(kept?.Text, keys);
        var outcome = Lacking(await LackingAsync(backups, kept, list, services, cancellationToken) ?? (isWhole ? null : EndsBefore(list)), mayLack);
        var noted = services.GetRequiredService<ErasuresNoted>();
        var again = await noted.EraseAgainAsync(cancellationToken);
        EngineFile.Forget(restored.EngineFile, [.. again.Where(one => one.DocumentId is null).Select(one => one.CaseId)]);
        return outcome with { Count = again.Count };
    }

    private static ErasedAgain Lacking(string? what, bool mayLack) => what is null || mayLack
        ? new(0, what)
        : throw new FormatException($"{what}: what had to be erased since would be back. {NothingRestored} Put the newest list beside the archive, from Backup:Folder or where copies of it are kept, or the key. Where there is none any more, restore with --without-whole-list, and destroy again what the certificates since then list.");

    private static string NoList(string backups) => $"There is no list of what was erased ({ErasureListFile.Name}) in {backups}, and there is one beside every backup";

    /// <summary>What is known to be wrong with the list: by itself, by the record in the archive, and by the archives beside it.</summary>
    private static async Task<string?> LackingAsync(string backups, KeptErasureList? kept, ErasureList list, ServiceProvider services, CancellationToken cancellationToken)
    {
        if (kept is null)
        {
            return NoList(backups);
        }

        if (list.Fault is { } fault)
        {
            return $"{ErasureListFile.Name} beside the archive is not as it was written ({fault})";
        }

        var lacking = list.Lacking(await services.GetRequiredService<IErasureBook>().AllAsync(cancellationToken)).Count;
        var most = Directory.EnumerateFiles(backups, "*.zip").Select(path => BackupReader.ManifestOf(path)?.Erasures ?? 0).DefaultIfEmpty().Max();
        return lacking > 0 || list.Erased.Count < most
            ? $"{ErasureListFile.Name} beside the archive was cut: it lists {CountWords.Of(list.Erased.Count, "erasure")}, and backups tell of {Math.Max(most, list.Erased.Count + lacking)}"
            : null;
    }

    /// <summary>What a list cannot say, however whole it is: what was erased after its end, where the record that would know is lost too.</summary>
    private static string? EndsBefore(ErasureList list) => list.End switch
    {
        { IsKeptUp: false } end => $"{Ending(list, end)}, when an archive was made by hand: nothing has kept it up since, and the record that would know what was erased later is not here",
        { } end when TimeProvider.System.GetUtcNow() - end.At > KeptUpWithin => $"{Ending(list, end)}: the service has not kept it up since, and the record that would know what was erased later is not here",
        _ => null,
    };

    private static string Ending(ErasureList list, ErasureListEnd end) =>
        string.Create(CultureInfo.InvariantCulture, $"{ErasureListFile.Name} beside the archive lists {CountWords.Of(list.Erased.Count, "erasure")} and ends on {end.At.UtcDateTime:d MMMM yyyy 'at' HH:mm} UTC");

    /// <summary>What the record that is replaced has erased is noted first, where it can be read and is of the same keys.</summary>
    /// <returns>Whether it could be read: the list is whole then.</returns>
    private async Task<bool> NoteReplacedAsync(RecordKeys keys, ErasureListFile store, CancellationToken cancellationToken)
    {
        if (!File.Exists(replaced.RecordFile))
        {
            return false;
        }

        await using var services = Services(replaced, keys, store);
        IReadOnlyList<Erasure> erased;
        try
        {
            erased = await services.GetRequiredService<IErasureBook>().AllAsync(cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is DbException or StorageFaultException)
        {
            // It is replaced because it is damaged, perhaps: what is known otherwise has to do.
            return false;
        }

        await services.GetRequiredService<IErasureLedger>().NoteAsync(erased, cancellationToken);
        return true;
    }

    private static ServiceProvider Services(ServerSettings folder, RecordKeys keys, IErasureListStore list) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(keys)
        .AddSingleton(list)
        .AddSingleton<IErasureLedger>(provider => new ErasureLedger(list, keys, TimeProvider.System, provider.GetRequiredService<ILogger<ErasureLedger>>()) { IsKeptUp = false })
        .AddSingleton<ErasuresNoted>()
        .AddSqliteRecord(folder.RecordFile)
        .AddDocumentFolder(folder.DocumentsFolder)
        .AddEmlFiles(folder.MessagesFolder, folder.HandoversFolder)
        .BuildServiceProvider();
}
