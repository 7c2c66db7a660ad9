using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Ports;

namespace CinWorkflows.TransferPacks.Sealing;

/// <summary>
/// Writes a pack as a zip: the manifest, its signature, and the parts by path. Each entry bears the same date, so that the same parts
/// make the same archive; nothing but the part under way is held in memory.
/// </summary>
internal static class PackArchive
{
    /// <summary>The media type of a pack.</summary>
    public const string MediaType = "application/zip";

    /// <summary>The first day that a zip can name.</summary>
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a pack.</summary>
    /// <param name="contents">What it says.</param>
    /// <param name="parts">Its parts, the contents among them.</param>
    /// <param name="signer">Signs the manifest; null leaves it unsigned.</param>
    /// <param name="output">Where it goes; is left open.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<PackManifest> WriteAsync(PackContents contents, IEnumerable<PartToWrite> parts, IPackSigner? signer, Stream output, CancellationToken cancellationToken)
    {
        PartToWrite[] ordered = [.. parts.OrderBy(part => part.Entry.Path, StringComparer.Ordinal)];
        var manifest = new PackManifest(contents.SchemaVersion, contents.TransferId, contents.From, contents.To, contents.MadeAt, [.. ordered.Select(part => part.Entry)]);
        var manifestBytes = PackJson.Bytes(manifest);
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        await AddAsync(zip, PartToWrite.Of(PackManifest.Path, "application/json", "Manifest", manifestBytes), cancellationToken);
        if (signer is not null)
        {
            var signature = Encoding.ASCII.GetBytes(DetachedSignature.Sign(signer, manifestBytes));
            await AddAsync(zip, PartToWrite.Of(PackManifest.SignaturePath, "application/jose", "Signature", signature), cancellationToken);
        }

        foreach (var part in ordered)
        {
            await AddAsync(zip, part, cancellationToken);
        }

        return manifest;
    }

    /// <summary>The manifest of a pack that this service made.</summary>
    /// <exception cref="InvalidDataException">It has none: it is no pack.</exception>
    public static async Task<PackManifest> ManifestOfAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        await using var json = await (zip.GetEntry(PackManifest.Path) ?? throw new InvalidDataException("The archive has no manifest.")).OpenAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync<PackManifest>(json, PackJson.Options, cancellationToken) ?? throw new InvalidDataException("The manifest says nothing.");
    }

    private static async Task AddAsync(ZipArchive zip, PartToWrite part, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(part.Entry.Path, LevelOf(part.Entry.MediaType));
        entry.LastWriteTime = NoDate;
        await using var content = await entry.OpenAsync(cancellationToken);
        await part.WriteAsync(content, cancellationToken);
    }

    /// <summary>PDFs, pictures and office documents are compressed already.</summary>
    private static CompressionLevel LevelOf(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.EndsWith("json", StringComparison.Ordinal)
            ? CompressionLevel.Optimal
            : CompressionLevel.NoCompression;
}
