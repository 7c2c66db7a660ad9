using System.Globalization;
using CinWorkflows.Integrations.Files;

namespace CinWorkflows.Server.Backups;

/// <summary>The folder in which backups are kept: their names say when they were made.</summary>
internal sealed class BackupFolder(BackupSettings settings)
{
    private const string Form = "'cin-'yyyyMMdd'T'HHmmss'Z.zip'";

    /// <summary>What the last backup in it holds; null where there is none, or the last cannot be read.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public BackupManifest? Last => NewestFirst() is [var newest, ..] ? BackupReader.ManifestOf(newest) : null;

    /// <summary>
    /// Makes a backup, and then deletes those that are too many. The last from which every document can be brought back is not one of them.
    /// </summary>
    public async Task<BackupManifest> AddAsync(BackupWriter writer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        OwnersFile.CreateFolder(settings.Folder);
        BrokenOff.Remove(settings.Folder, "cin-*.zip", now);
        var manifest = await writer.WriteAsync(Path.Combine(settings.Folder, now.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture)), cancellationToken);
        var newestFirst = NewestFirst();
        var tooMany = newestFirst.Skip(settings.Keep).ToList();
        var whole = tooMany.Count == 0 ? null : newestFirst.Find(path => BackupReader.ManifestOf(path) is { DocumentsAtFault.Count: 0 });
        foreach (var old in tooMany.Where(path => path != whole))
        {
            File.Delete(old);
        }

        return manifest;
    }

    /// <summary>The backups in it; files of other names are nobody's business here.</summary>
    private List<string> NewestFirst() => Directory.Exists(settings.Folder)
        ? [.. Directory.EnumerateFiles(settings.Folder, "cin-*.zip").Where(path => MadeAtOf(path) is not null).OrderByDescending(MadeAtOf)]
        : [];

    private static DateTimeOffset? MadeAtOf(string path) =>
        DateTimeOffset.TryParseExact(Path.GetFileName(path), Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
