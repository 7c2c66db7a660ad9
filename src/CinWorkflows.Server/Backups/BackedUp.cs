namespace CinWorkflows.Server.Backups;

/// <summary>
/// What of a data folder is backed up: what cannot be made again, and no key or password. The databases are copied apart, at one instant.
/// </summary>
internal static class BackedUp
{
    public const string Record = "record.db";

    public const string Engine = "engine.db";

    public const string Documents = "documents";

    /// <summary>What is never in a backup, and has to be kept apart: beside the record that they prove or open, heads and keys would prove and keep nothing.</summary>
    public const string KeptApart = "settings.json with its passwords, record.keys, transfer-links.key, heads/, keys of the exchange and certificates";

    /// <summary>Folders whose files are taken as they are. What is half written lies in folders that begin with a dot.</summary>
    private static readonly string[] Folders = ["handovers", "messages", "templates"];

    private static readonly string[] Files = ["authorities.json", "holidays.json.taken-over", "terms.json.taken-over"];

    /// <summary>The files beside databases and documents, by their names in the backup.</summary>
    public static IEnumerable<string> OtherFiles(ServerSettings settings) => Files
        .Where(name => File.Exists(Path.Combine(settings.DataFolder, name)))
        .Concat(Folders.SelectMany(folder => FilesOf(settings, folder)));

    /// <summary>The files of a folder, by their names in the backup, without what is half written.</summary>
    public static IEnumerable<string> FilesOf(ServerSettings settings, string folder)
    {
        var path = Path.Combine(settings.DataFolder, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(settings.DataFolder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Where(name => !name.EndsWith(".part", StringComparison.Ordinal) && !name.StartsWith($"{Documents}/.", StringComparison.Ordinal) && !name.EndsWith("/.sending/lock", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>Whether a file of that name may come out of a backup: nothing that leads elsewhere, and nothing that was not put in.</summary>
    public static bool MayHold(string name) =>
        name is Record or Engine
        || Files.Contains(name)
        || (Folders.Append(Documents).Any(folder => name.StartsWith($"{folder}/", StringComparison.Ordinal))
            && name.Split('/').All(part => part is not ("" or "." or "..") && part.AsSpan().IndexOfAny("\\:\0") < 0));

    /// <summary>What a restored folder would take the place of; what SQLite keeps beside a database before the database, which would be older without it.</summary>
    public static IEnumerable<string> InTheWay(ServerSettings settings) =>
        ((string[])[$"{Record}-wal", $"{Record}-shm", Record, $"{Engine}-wal", $"{Engine}-shm", Engine, Documents, .. Folders, .. Files])
        .Where(name => Path.Exists(Path.Combine(settings.DataFolder, name)));
}
