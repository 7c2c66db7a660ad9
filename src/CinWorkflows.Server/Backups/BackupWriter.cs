using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Server.Watching;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.Backups;

/// <summary>Makes one archive of a data folder, while the service runs. It is there under its name once it is whole.</summary>
/// <param name="settings">The data folder.</param>
/// <param name="documentsElsewhere">Where the documents are, where that is not the data folder.</param>
/// <param name="clock">The clock.</param>
internal sealed class BackupWriter(ServerSettings settings, string? documentsElsewhere, TimeProvider clock)
{
    private const int BufferLength = 128 * 1024;

    /// <exception cref="StorageFaultException">A database is damaged: then there is no archive of it.</exception>
    /// <exception cref="IOException">The archive is there already, or cannot be written, or what goes into it not be read.</exception>
    public async Task<BackupManifest> WriteAsync(string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            throw new IOException($"{path}: there is such a file already; a backup is never written over.");
        }

        var part = $"{path}.{Guid.NewGuid():N}.part";
        var (record, engine) = ($"{part}-record", $"{part}-engine");
        try
        {
            var madeAt = clock.GetUtcNow();
            BrokenOff.Remove(Path.GetDirectoryName(path)!, Path.GetFileName(path), madeAt);
            await ConsistentCopy.MakeAsync(settings, record, engine, cancellationToken);
            await RefuseDamagedAsync(record, "the record", cancellationToken);
            await RefuseDamagedAsync(engine, "the file of workflows", cancellationToken);
            var manifest = await WriteAsync(part, record, engine, madeAt, cancellationToken);
            OwnersFile.MoveDurably(part, path, overwrite: false);
            return manifest;
        }
        catch (Exception failure) when (failure is not StorageFaultException && DiskFaults.Of(failure) is { } fault)
        {
            throw new StorageFaultException(fault, $"the backup in {Path.GetDirectoryName(path)}", failure);
        }
        finally
        {
            foreach (var left in (string[])[part, .. Beside(record), .. Beside(engine)])
            {
                File.Delete(left);
            }
        }
    }

    private static string[] Beside(string copy) => [copy, $"{copy}-journal", $"{copy}-wal", $"{copy}-shm"];

    /// <summary>A copy of damaged pages would be taken for a backup, and in time take the place of all that are whole.</summary>
    private static async Task RefuseDamagedAsync(string copy, string store, CancellationToken cancellationToken)
    {
        if (File.Exists(copy) && await PageCheck.RunAsync(copy, Timeout.InfiniteTimeSpan, cancellationToken) != true)
        {
            throw new StorageFaultException(StorageFault.Damaged, store);
        }
    }

    private async Task<BackupManifest> WriteAsync(string part, string record, string engine, DateTimeOffset madeAt, CancellationToken cancellationToken)
    {
        await using var file = OwnersFile.Open(part, new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous });
        await using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        var parts = new List<BackupPart> { await AddAsync(archive, BackedUp.Record, record, cancellationToken) };
        if (File.Exists(engine))
        {
            parts.Add(await AddAsync(archive, BackedUp.Engine, engine, cancellationToken));
        }

        // After the databases: a document is stored before it is recorded, so that those which the copy names are there.
        var documents = documentsElsewhere is null ? BackedUp.FilesOf(settings, BackedUp.Documents) : [];
        foreach (var name in documents.Concat(BackedUp.OtherFiles(settings)))
        {
            if (await TryAddAsync(archive, name, cancellationToken) is { } added)
            {
                parts.Add(added);
            }
        }

        var manifest = new BackupManifest
        {
            Format = BackupManifest.Current,
            Program = typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown",
            MadeAt = madeAt,
            Acts = await NamedDocuments.CountAsync(record, "acts", cancellationToken),
            Erasures = await NamedDocuments.CountAsync(record, "erasures", cancellationToken),
            DocumentsElsewhere = documentsElsewhere,
            DocumentsAtFault = documentsElsewhere is null ? await AtFaultAsync(record, parts, cancellationToken) : [],
            Parts = parts,
        };
        await using (var last = await archive.CreateEntry(BackupManifest.Name).OpenAsync(cancellationToken))
        {
            manifest.Write(last);
        }

        await archive.DisposeAsync();
        file.Flush(flushToDisk: true);
        return manifest;
    }

    private static async Task<IReadOnlyList<string>> AtFaultAsync(string record, List<BackupPart> parts, CancellationToken cancellationToken)
    {
        var kept = parts.ToDictionary(part => part.Name, StringComparer.Ordinal);
        return [.. (await NamedDocuments.OfAsync(record, cancellationToken))
            .Where(named => kept.GetValueOrDefault($"{BackedUp.Documents}/{named.Key}") is not { } part || part.Length != named.Recorded.Length || part.Sha256 != named.Recorded.Sha256)
            .Select(named => named.Key.ToString())];
    }

    /// <summary>Null where the file is gone since it was listed: a letter that a mail server has taken.</summary>
    private async Task<BackupPart?> TryAddAsync(ZipArchive archive, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await AddAsync(archive, name, Path.Combine(settings.DataFolder, name), cancellationToken);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static async Task<BackupPart> AddAsync(ZipArchive archive, string name, string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferLength, useAsync: true);
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, length) = (new byte[BufferLength], 0L);
        int count;
        while ((count = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, count);
            await entry.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            length += count;
        }

        return new(name, length, Convert.ToHexStringLower(hash.GetCurrentHash()));
    }
}
