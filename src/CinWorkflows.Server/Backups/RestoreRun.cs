using System.Globalization;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Server.Watching;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Server.Backups;

/// <summary>
/// Brings a backup back into a data folder in which no service runs. All of it is verified, unpacked and tried beside the folder's own files
/// before one of them is moved; what was there is kept under another name.
/// </summary>
/// <param name="settings">The data folder.</param>
/// <param name="refuseOtherVersion">Refuses a record of another version than this program's.</param>
/// <param name="erasures">Erases again what was erased since; null where nothing does.</param>
/// <param name="clock">The clock.</param>
internal sealed class RestoreRun(ServerSettings settings, Func<ServerSettings, CancellationToken, Task> refuseOtherVersion, IErasuresAgain? erasures, TimeProvider clock)
{
    /// <summary>The list of what was erased, in the folder in which the backups are.</summary>
    public const string Ledger = "erasures.jsonl";

    /// <summary>Restores.</summary>
    /// <param name="backup">The archive.</param>
    /// <param name="replace">True where what is in the folder may be put aside.</param>
    /// <param name="cancellationToken">Cancels the call; then nothing was changed.</param>
    /// <exception cref="FormatException">It was refused; nothing was changed.</exception>
    /// <exception cref="IOException">Something could not be read or written.</exception>
    public async Task<RestoreOutcome> RunAsync(string backup, bool replace, CancellationToken cancellationToken)
    {
        using var archive = BackupReader.Open(backup);
        await archive.VerifyAsync(cancellationToken);
        OwnersFile.CreateFolder(settings.DataFolder);
        using var reserved = Reserve();
        var inTheWay = BackedUp.InTheWay(settings).ToList();
        if (inTheWay.Count > 0 && !replace)
        {
            throw new FormatException($"--data {settings.DataFolder}: it holds data already ({string.Join(", ", inTheWay)}). Name an empty folder, or put aside what is there with --replace.");
        }

        var beside = Path.Combine(settings.DataFolder, $".restoring-{Guid.NewGuid():N}");
        try
        {
            OwnersFile.CreateFolder(beside);
            await archive.ExtractAsync(beside, cancellationToken);
            var erased = await TryAsync(new(beside), Path.Combine(Path.GetDirectoryName(Path.GetFullPath(backup))!, Ledger), cancellationToken);

            // What has tried the files lets go of them, and takes along what SQLite keeps beside a file that is open.
            SqliteConnection.ClearAllPools();
            var aside = inTheWay.Count == 0 ? null : PutAside(inTheWay);
            foreach (var entry in new DirectoryInfo(beside).EnumerateFileSystemInfos().ToList())
            {
                Move(entry.FullName, Path.Combine(settings.DataFolder, entry.Name));
            }

            return new(archive.Manifest, aside, erased);
        }
        finally
        {
            Directory.Delete(beside, recursive: true);
        }
    }

    private IDisposable Reserve()
    {
        try
        {
            return EmbeddedEngine.Reserve(settings.EngineFile);
        }
        catch (EngineInUseException)
        {
            throw new FormatException($"--data {settings.DataFolder}: the service is running on it. Stop it first, or name another folder. Nothing was restored.");
        }
    }

    /// <summary>What was unpacked is of this version, whole, and without what was erased since.</summary>
    private async Task<int> TryAsync(ServerSettings restored, string ledger, CancellationToken cancellationToken)
    {
        await refuseOtherVersion(restored, cancellationToken);
        foreach (var file in (string[])[restored.RecordFile, restored.EngineFile])
        {
            if (File.Exists(file) && await PageCheck.RunAsync(file, Timeout.InfiniteTimeSpan, cancellationToken) != true)
            {
                throw new FormatException($"The backup's {Path.GetFileName(file)} was damaged when it was made: take an earlier backup. Nothing was restored.");
            }
        }

        return !File.Exists(ledger) ? 0
            : erasures is { } again ? await again.ApplyAsync(ledger, restored, cancellationToken)
            : throw new FormatException($"{ledger} lists what was erased since, and this version cannot erase it again. Restore with the version that wrote it, or what had to be erased would be back. Nothing was restored.");
    }

    private string PutAside(IReadOnlyList<string> names)
    {
        var aside = Path.Combine(settings.DataFolder, $"replaced-{clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        OwnersFile.CreateFolder(aside);
        foreach (var name in names)
        {
            Move(Path.Combine(settings.DataFolder, name), Path.Combine(aside, name));
        }

        return aside;
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
        else
        {
            OwnersFile.MoveDurably(from, to, overwrite: false);
        }
    }
}
