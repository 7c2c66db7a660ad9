using System.Globalization;

namespace CinWorkflows.Prerequisites;

/// <summary>Where PostgreSQL's own programs are on this machine.</summary>
public static class PostgresPrograms
{
    private const string Debian = "/usr/lib/postgresql";

    /// <summary>The folder of the newest; null where there is none, or no shell to run them with.</summary>
    public static string? Folder { get; } = OperatingSystem.IsWindows() ? null : Candidates().FirstOrDefault(Holds);

    private static IEnumerable<string> Candidates()
    {
        var debian = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        var versions = debian
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"));
        return [.. versions, .. Machine.Folders()];
    }

    private static bool Holds(string folder) => IsThere(Path.Combine(folder, "initdb")) && IsThere(Path.Combine(folder, "pg_ctl"));

    // A link to what was removed is there as well.
    private static bool IsThere(string program) =>
        File.Exists(program) && File.ResolveLinkTarget(program, returnFinalTarget: true) is null or { Exists: true };
}
