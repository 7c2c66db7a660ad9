using System.Globalization;

namespace CinWorkflows.Records.Tests.Postgres;

/// <summary>Where PostgreSQL's own programs are on this machine.</summary>
internal static class PostgresPrograms
{
    public const string Advice = "needs the programs of PostgreSQL 15 or newer: apt-get install postgresql";

    private const string Debian = "/usr/lib/postgresql";

    /// <summary>The folder of the newest; null where there is none.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(Holds);

    /// <summary>Why the tests that need a server are left out; null where they run. Where all must be tested, they run, and fail.</summary>
    public static string? LeftOut { get; } = Folder is null && Environment.GetEnvironmentVariable("CI") != "true" ? Advice : null;

    private static IEnumerable<string> Candidates()
    {
        var debian = System.IO.Directory.Exists(Debian) ? System.IO.Directory.GetDirectories(Debian) : [];
        var versions = debian
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"));
        return [.. versions, .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)];
    }

    private static bool Holds(string folder) => IsThere(Path.Combine(folder, "initdb")) && IsThere(Path.Combine(folder, "pg_ctl"));

    // A link to what was removed is there as well.
    private static bool IsThere(string program) =>
        File.Exists(program) && File.ResolveLinkTarget(program, returnFinalTarget: true) is null or { Exists: true };
}
