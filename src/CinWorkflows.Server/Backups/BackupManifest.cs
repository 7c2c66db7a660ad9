using System.Text.Json;

namespace CinWorkflows.Server.Backups;

/// <summary>What a backup holds. It is the archive's last file, so that an archive without one is not whole.</summary>
internal sealed record BackupManifest
{
    public const string Name = "manifest.json";

    /// <summary>The newest form of a backup that this program knows.</summary>
    public const int Current = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectNullableAnnotations = true };

    public required int Format { get; init; }

    /// <summary>The version of the program that made it.</summary>
    public required string Program { get; init; }

    /// <summary>When the databases were copied: what was recorded until then is in it.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>How many acts the record has.</summary>
    public required long Acts { get; init; }

    /// <summary>How many cases and documents the record says were erased: the list beside the backups has as many at least. Null in one of an earlier version.</summary>
    public long? Erasures { get; init; }

    /// <summary>Where the documents are that are not in it; null where they are in it.</summary>
    public string? DocumentsElsewhere { get; init; }

    /// <summary>Documents that the record names and the store did not have, or not as they were recorded: by case and document.</summary>
    public required IReadOnlyList<string> DocumentsAtFault { get; init; }

    public required IReadOnlyList<BackupPart> Parts { get; init; }

    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, Json);

    /// <exception cref="FormatException">It is no manifest, or one of a newer version.</exception>
    public static BackupManifest Read(Stream stream)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(stream, Json) ?? throw new FormatException("The backup's manifest is empty.");
            return manifest.Format <= Current
                ? manifest
                : throw new FormatException($"The backup was made by a newer version of CinWorkflows ({manifest.Program}). Nothing was changed. Restore it with that version.");
        }
        catch (JsonException fault)
        {
            throw new FormatException("The backup's manifest cannot be read: the file is damaged, or is no backup of CinWorkflows.", fault);
        }
    }
}
