using System.Globalization;
using CinWorkflows.Workflows.Settings;

namespace CinWorkflows.Server.Backups;

/// <summary>When backups are made, and where they are kept.</summary>
/// <param name="Folder">The folder, best on another disk.</param>
/// <param name="At">When, in local time, every day.</param>
/// <param name="Keep">How many are kept; older ones are deleted.</param>
internal sealed record BackupSettings(string Folder, TimeOnly At, int Keep)
{
    private const string FolderName = "Backup:Folder";
    private const string AtName = "Backup:At";

    private static readonly NumberSetting Kept = new("Backup:Keep", 14, 1, 1000);
    private static readonly TimeOnly StandardAt = new(2, 0);

    /// <summary>What the settings say; null where no backups are made by themselves.</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong; the message names it and how it is put right.</exception>
    public static BackupSettings? Read(IConfiguration configuration)
    {
        if (configuration[FolderName] is not { Length: > 0 } folder)
        {
            return configuration[AtName] is null && configuration[Kept.Name] is null
                ? null
                : throw new InvalidOperationException($"{FolderName} is not set: name the folder in which backups are kept, best on another disk.");
        }

        return new(Path.GetFullPath(folder), AtOf(configuration[AtName]), Kept.Of(configuration[Kept.Name]));
    }

    private static TimeOnly AtOf(string? text) => text is not { Length: > 0 } ? StandardAt
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at
        : throw new InvalidOperationException($"{AtName} is no time of the day: write it like 02:00.");
}
