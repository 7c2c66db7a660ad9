using CinWorkflows.Embedded;

namespace CinWorkflows.Server.Backups;

/// <summary>What a restore that broke off has left in a data folder.</summary>
internal static class HalfRestored
{
    /// <summary>How folders begin whose files are not yet in their place: what was there still is.</summary>
    public const string Unpacked = ".unpacking-";

    /// <summary>How folders begin whose files are being put in their place.</summary>
    public const string BeingPlaced = ".restoring-";

    /// <summary>Refuses a folder of which a part is from the backup, and a part from before or missing.</summary>
    /// <exception cref="FormatException">It is such a folder.</exception>
    public static void Refuse(ServerSettings settings)
    {
        if (Folders(settings, BeingPlaced).Any())
        {
            throw new FormatException($"--data {settings.DataFolder}: a restore broke off here while it put files in their place ({BeingPlaced}…), so that a part of the data is missing. Run 'restore' with the same archive and --replace: it completes it. What was there before is kept under 'replaced-…'.");
        }
    }

    /// <summary>Removes what was unpacked and never put in its place: it may hold what was erased since.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    public static void RemoveUnpacked(ServerSettings settings)
    {
        if (!Folders(settings, Unpacked).Any())
        {
            return;
        }

        try
        {
            // A restore that is going on has it, and so has a service.
            using var reserved = EmbeddedEngine.Reserve(settings.EngineFile);
            Remove(Folders(settings, Unpacked));
        }
        catch (EngineInUseException)
        {
            // It is not left by one that broke off, or goes at the next start.
        }
    }

    /// <summary>Removes whatever restores that broke off have left, once one is complete.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    public static void RemoveAll(ServerSettings settings) => Remove(Folders(settings, Unpacked).Concat(Folders(settings, BeingPlaced)));

    private static IEnumerable<string> Folders(ServerSettings settings, string beginning) =>
        Directory.Exists(settings.DataFolder) ? Directory.EnumerateDirectories(settings.DataFolder, $"{beginning}*") : [];

    private static void Remove(IEnumerable<string> folders)
    {
        foreach (var folder in folders.ToList())
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
