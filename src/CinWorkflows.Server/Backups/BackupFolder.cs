using System.Globalization;
using CinWorkflows.Integrations.Files;

namespace CinWorkflows.Server.Backups;

/// <summary>The folder in which backups are kept: their names say when they were made.</summary>
internal sealed class BackupFolder(BackupSettings settings)
{
    private const string Form = "'cin-'yyyyMMdd'T'HHmmss'Z.zip'";

    /// <summary>When the last backup in it was made; null where there is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public DateTimeOffset? LastMadeAt => All().Select(backup => (DateTimeOffset?)backup.MadeAt).Max();

    /// <summary>Makes a backup, and deletes those that are too many.</summary>
    public async Task<BackupManifest> AddAsync(BackupWriter writer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        OwnersFile.CreateFolder(settings.Folder);
        var manifest = await writer.WriteAsync(Path.Combine(settings.Folder, now.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture)), cancellationToken);
        foreach (var old in All().OrderByDescending(backup => backup.MadeAt).Skip(settings.Keep))
        {
            File.Delete(old.Path);
        }

        return manifest;
    }

    /// <summary>Files of other names are nobody's business here.</summary>
    private List<(string Path, DateTimeOffset MadeAt)> All() => Directory.Exists(settings.Folder)
        ? [.. Directory.EnumerateFiles(settings.Folder, "cin-*.zip").Select(path => (path, MadeAtOf(path))).Where(backup => backup.Item2 is not null).Select(backup => (backup.path, backup.Item2!.Value))]
        : [];

    private static DateTimeOffset? MadeAtOf(string path) =>
        DateTimeOffset.TryParseExact(Path.GetFileName(path), Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
