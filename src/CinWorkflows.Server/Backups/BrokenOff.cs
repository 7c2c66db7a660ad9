using System.Text.RegularExpressions;

namespace CinWorkflows.Server.Backups;

/// <summary>What a process that was killed has left of a backup that it was making. It holds personal data, and nobody would miss it.</summary>
internal static partial class BrokenOff
{
    /// <summary>No backup takes longer.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromDays(1);

    /// <summary>Removes it once it is a day old.</summary>
    /// <param name="folder">The folder of the archives.</param>
    /// <param name="archives">Their names, where '*' stands for anything.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="IOException">It cannot be removed.</exception>
    public static void Remove(string folder, string archives, DateTimeOffset now)
    {
        foreach (var left in new DirectoryInfo(folder).EnumerateFiles($"{archives}.*.part*").Where(file => Part().IsMatch(file.Name) && file.LastWriteTimeUtc < now.UtcDateTime - LongEnough).ToList())
        {
            left.Delete();
        }
    }

    [GeneratedRegex("""\.[0-9a-f]{32}\.part(-record|-engine)?(-journal|-wal|-shm)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
