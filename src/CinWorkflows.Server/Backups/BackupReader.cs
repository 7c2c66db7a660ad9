using System.IO.Compression;
using System.Security.Cryptography;
using CinWorkflows.Integrations.Files;

namespace CinWorkflows.Server.Backups;

/// <summary>Reads a backup: nothing of it is written anywhere before all of it was seen to be what was put in.</summary>
internal sealed class BackupReader : IDisposable
{
    private const int BufferLength = 128 * 1024;

    private readonly ZipArchive _archive;

    private BackupReader(ZipArchive archive, BackupManifest manifest) => (_archive, Manifest) = (archive, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="FormatException">It is no backup, or one of a newer version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static BackupReader Open(string path)
    {
        ZipArchive? archive = null;
        try
        {
            archive = ZipFile.OpenRead(path);
            var entry = archive.GetEntry(BackupManifest.Name) ?? throw new FormatException($"{path} is no backup of CinWorkflows, or it broke off while it was made: it has no manifest.");
            using var manifest = entry.Open();
            return new(archive, BackupManifest.Read(manifest));
        }
        catch (InvalidDataException damaged)
        {
            archive?.Dispose();
            throw new FormatException($"{path} cannot be read: it is damaged, or no backup of CinWorkflows.", damaged);
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    /// <summary>What a backup holds; null where there is none of that name, or one that cannot be read.</summary>
    public static BackupManifest? ManifestOf(string path)
    {
        try
        {
            using var archive = Open(path);
            return archive.Manifest;
        }
        catch (Exception unreadable) when (unreadable is FormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Sees that the archive holds what its manifest says, all of it and nothing else.</summary>
    /// <exception cref="FormatException">It does not.</exception>
    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        var named = Manifest.Parts.Select(part => part.Name).ToList();
        var held = _archive.Entries.Select(entry => entry.FullName).Where(name => name != BackupManifest.Name).ToList();
        if (!named.Order(StringComparer.Ordinal).SequenceEqual(held.Order(StringComparer.Ordinal)) || named.Distinct(StringComparer.Ordinal).Count() != named.Count)
        {
            throw new FormatException("The backup does not hold what its manifest says: it was changed, or is damaged. Nothing was restored.");
        }

        if (!named.TrueForAll(BackedUp.MayHold) || !named.Contains(BackedUp.Record))
        {
            throw new FormatException("The backup holds what no backup of CinWorkflows holds, or no record. Nothing was restored.");
        }

        foreach (var part in Manifest.Parts)
        {
            await CopyAsync(part, Stream.Null, cancellationToken);
        }
    }

    /// <summary>Writes every file below a folder, for the service's account alone.</summary>
    /// <exception cref="FormatException">A file is not what was put in.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task ExtractAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var part in Manifest.Parts)
        {
            var path = Path.Combine(folder, part.Name);
            OwnersFile.CreateFolder(Path.GetDirectoryName(path)!);
            await using var file = OwnersFile.Open(path, new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.Asynchronous });
            await CopyAsync(part, file, cancellationToken);
            file.Flush(flushToDisk: true);
        }
    }

    public void Dispose() => _archive.Dispose();

    private async Task CopyAsync(BackupPart part, Stream to, CancellationToken cancellationToken)
    {
        try
        {
            await using var entry = await _archive.GetEntry(part.Name)!.OpenAsync(cancellationToken);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var (buffer, length) = (new byte[BufferLength], 0L);
            int count;
            while ((count = await entry.ReadAsync(buffer, cancellationToken)) > 0 && length <= part.Length)
            {
                hash.AppendData(buffer, 0, count);
                await to.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
                length += count;
            }

            if (length != part.Length || Convert.ToHexStringLower(hash.GetCurrentHash()) != part.Sha256)
            {
                throw new FormatException($"The backup is damaged: '{part.Name}' is not what was put in. Nothing was restored.");
            }
        }
        catch (InvalidDataException damaged)
        {
            throw new FormatException($"The backup is damaged: '{part.Name}' cannot be read. Nothing was restored.", damaged);
        }
    }
}
