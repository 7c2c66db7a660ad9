using System.Globalization;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Server.Watching;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Server.Backups;

/// <summary>
/// Brings a backup back into a data folder in which no service runs. All of it is verified, unpacked and tried beside the folder's own files
/// before one of them is moved; what was there is kept under another name. Where it cannot be completed, all is moved back.
/// </summary>
/// <param name="settings">The data folder.</param>
/// <param name="refuseOtherVersion">Refuses a record of another version than this program's.</param>
/// <param name="erasures">Erases again what was erased since.</param>
/// <param name="clock">The clock.</param>
internal sealed class RestoreRun(ServerSettings settings, Func<ServerSettings, CancellationToken, Task> refuseOtherVersion, IErasuresAgain erasures, TimeProvider clock)
{
    /// <summary>Restores.</summary>
    /// <param name="backup">The archive.</param>
    /// <param name="replace">True where what is in the folder may be put aside.</param>
    /// <param name="mayLack">True where it goes on though the list of what was erased is not whole.</param>
    /// <param name="cancellationToken">Cancels the call; then nothing was changed.</param>
    /// <exception cref="FormatException">It was refused; nothing was changed.</exception>
    /// <exception cref="IOException">Something could not be read or written.</exception>
    public async Task<RestoreOutcome> RunAsync(string backup, bool replace, bool mayLack, CancellationToken cancellationToken)
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

        var unpacked = Path.Combine(settings.DataFolder, $"{HalfRestored.Unpacked}{Guid.NewGuid():N}");
        try
        {
            OwnersFile.CreateFolder(unpacked);
            await archive.ExtractAsync(unpacked, cancellationToken);
            var erased = await TryAsync(new(unpacked), Path.GetDirectoryName(Path.GetFullPath(backup))!, mayLack, cancellationToken);

            // What has tried the files lets go of them, and takes along what SQLite keeps beside a file that is open.
            SqliteConnection.ClearAllPools();
            OwnersFile.Narrow(unpacked);
            var aside = Place(unpacked, inTheWay);
            HalfRestored.RemoveAll(settings);
            return new(archive.Manifest, aside, erased);
        }
        finally
        {
            if (Directory.Exists(unpacked))
            {
                Directory.Delete(unpacked, recursive: true);
            }
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

    /// <summary>What was unpacked is of this version, whole, of the keys that are here, and without what was erased since.</summary>
    private async Task<ErasedAgain> TryAsync(ServerSettings restored, string backups, bool mayLack, CancellationToken cancellationToken)
    {
        await refuseOtherVersion(restored, cancellationToken);
        foreach (var file in (string[])[restored.RecordFile, restored.EngineFile])
        {
            if (File.Exists(file) && await PageCheck.RunAsync(file, Timeout.InfiniteTimeSpan, cancellationToken) != true)
            {
                throw new FormatException($"The backup's {Path.GetFileName(file)} was damaged when it was made: take an earlier backup. Nothing was restored.");
            }
        }

        return await erasures.ApplyAsync(backups, restored, mayLack, cancellationToken);
    }

    /// <summary>
    /// Puts aside what is in the way, and what was unpacked in its place, or leaves all as it was. While it goes on, and where it breaks off, the
    /// folder bears a name for which no service starts on it.
    /// </summary>
    /// <returns>Where the files are that were in the way; null where none was.</returns>
    /// <exception cref="IOException">It could not be done; the message says what became of the files.</exception>
    private string? Place(string unpacked, List<string> inTheWay)
    {
        var beside = Path.Combine(settings.DataFolder, $"{HalfRestored.BeingPlaced}{Guid.NewGuid():N}");
        var aside = Path.Combine(settings.DataFolder, $"replaced-{clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Directory.Move(unpacked, beside);
        var moves = new Moves();
        try
        {
            if (inTheWay.Count > 0)
            {
                OwnersFile.CreateFolder(aside);
            }

            // A file beside a database goes with whoever was the last to look into the database.
            foreach (var name in inTheWay.Where(name => Path.Exists(Path.Combine(settings.DataFolder, name))))
            {
                moves.Make(Path.Combine(settings.DataFolder, name), Path.Combine(aside, name));
            }

            // The record last: nothing is a record's folder before all else is in its place.
            foreach (var name in new DirectoryInfo(beside).EnumerateFileSystemInfos().Select(entry => entry.Name).OrderBy(name => name == BackedUp.Record).ToList())
            {
                moves.Make(Path.Combine(beside, name), Path.Combine(settings.DataFolder, name));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (!moves.TryTakeBack())
            {
                throw new IOException($"{failure.Message} Not all of what was moved could be moved back: it is in {beside} and {aside}. Look after the disk, then run 'restore' again with --replace: it completes it. No service starts on the folder before.", failure);
            }

            Directory.Delete(beside, recursive: true);
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside);
            }

            throw new IOException($"{failure.Message} Nothing was restored: the folder is as it was.", failure);
        }

        return inTheWay.Count == 0 ? null : aside;
    }
}
