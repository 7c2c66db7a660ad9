using System.IO.Compression;
using System.Text;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.TransferPacks.Sealing;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;

namespace CinWorkflows.TransferPacks.Reading;

/// <summary>
/// Reads packs from outside and believes nothing of them: names, sizes, digests, JSON, types and the signature are seen to be right
/// before anything of one is used. Nothing is ever unpacked to a path that a pack names.
/// </summary>
/// <param name="authorities">The authorities whose signatures are known.</param>
/// <param name="types">The types of documents that are taken.</param>
/// <param name="clock">Says whether a key is revoked today.</param>
/// <param name="limits">How much is taken; null for the defaults.</param>
public sealed class TransferPackReader(IAuthorityDirectory authorities, IDocumentContent types, TimeProvider clock, PackLimits? limits = null)
{
    private const int LongestSignature = 4096;

    private readonly PackLimits _limits = limits ?? new();

    /// <summary>How much of a pack is taken.</summary>
    public PackLimits Limits => _limits;

    /// <summary>Verifies a pack in every part. It is read twice at most, and only its JSON is held in memory.</summary>
    /// <param name="archive">The archive; it can seek, and stays open.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="PackRefusedException">It is not taken, with the part at fault and why.</exception>
    public async Task<VerifiedPack> VerifyAsync(Stream archive, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        await ArchiveFrame.CheckAsync(archive, _limits, cancellationToken);
        var zip = await OpenAsync(archive, cancellationToken);
        try
        {
            var entries = EntriesOf(zip);
            var manifestBytes = (await ReadSmallAsync(entries, PackManifest.Path, _limits.Json, cancellationToken)).Whole;
            var manifest = TransferPackText.Read<PackManifest>(manifestBytes, PackManifest.Path, SchemaCheck.Manifest);
            var signature = entries.ContainsKey(PackManifest.SignaturePath)
                ? DetachedSignature.Read(Encoding.ASCII.GetString((await ReadSmallAsync(entries, PackManifest.SignaturePath, LongestSignature, cancellationToken)).Whole.Span), manifestBytes.Span)
                : null;
            var sender = SenderCheck.Of(signature, authorities.Find(manifest.From.Code), LondonTime.Today(clock));
            ManifestCheck.Listed(manifest, entries.Keys);
            var contents = await PartsAsync(manifest, entries, cancellationToken);
            ManifestCheck.Agree(manifest, contents);
            return new(zip, manifest, contents, sender);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    private static async Task<ZipArchive> OpenAsync(Stream archive, CancellationToken cancellationToken)
    {
        try
        {
            return await ZipArchive.CreateAsync(archive, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new PackRefusedException("the archive", PackFaultKind.NotAnArchive, "its directory cannot be read; send the pack as it was received.");
        }
    }

    private Dictionary<string, ZipArchiveEntry> EntriesOf(ZipArchive zip)
    {
        IReadOnlyList<ZipArchiveEntry> entries;
        try
        {
            entries = zip.Entries;
        }
        catch (InvalidDataException)
        {
            throw new PackRefusedException("the archive", PackFaultKind.NotAnArchive, "its directory cannot be read; send the pack as it was received.");
        }

        EntryNames.Check(entries);
        var unpacked = 0L;
        foreach (var entry in entries)
        {
            unpacked += entry.Length;
            if (unpacked > _limits.Unpacked || entry.Length < 0)
            {
                throw new PackRefusedException(entry.FullName, PackFaultKind.TooLarge, $"with it the parts unpack to more than the {_limits.Unpacked} bytes that are taken.");
            }

            if (entry.Length > PackLimits.Negligible && entry.Length / _limits.Ratio > entry.CompressedLength)
            {
                throw new PackRefusedException(entry.FullName, PackFaultKind.TooLarge, $"it unpacks to more than {_limits.Ratio} times its packed length, as no document does.");
            }
        }

        return entries.ToDictionary(entry => entry.FullName, StringComparer.Ordinal);
    }

    private static Task<PartReading> ReadSmallAsync(Dictionary<string, ZipArchiveEntry> entries, string path, int most, CancellationToken cancellationToken) =>
        !entries.TryGetValue(path, out var entry) ? throw new PackRefusedException(path, PackFaultKind.Missing, "the archive does not have it; send the pack as it was received.")
        : entry.Length > most ? throw new PackRefusedException(path, PackFaultKind.TooLarge, $"it has more than the {most} bytes that are taken.")
        : PartReading.OfAsync(entry, most, 0, keep: true, cancellationToken);

    private async Task<PackContents> PartsAsync(PackManifest manifest, Dictionary<string, ZipArchiveEntry> entries, CancellationToken cancellationToken)
    {
        PackContents? contents = null;
        foreach (var part in manifest.Parts)
        {
            var isContents = part.Path == PackManifest.ContentsPath;
            if (isContents && part.Length > _limits.Json)
            {
                throw new PackRefusedException(part.Path, PackFaultKind.TooLarge, $"it has more than the {_limits.Json} bytes that are taken.");
            }

            var reading = await PartReading.OfAsync(entries[part.Path], part.Length, types.StartLength, isContents, cancellationToken);
            if (reading.Length != part.Length || reading.Sha256 != part.Sha256)
            {
                throw new PackRefusedException(part.Path, PackFaultKind.Changed, "it is not what the manifest says, by its length or SHA-256: it was changed or damaged on the way.");
            }

            PartTypes.Check(part, reading.Start.Span, types);
            contents = isContents ? TransferPackText.Read<PackContents>(reading.Whole, part.Path, SchemaCheck.Contents) : contents;
        }

        return contents ?? throw new PackRefusedException(PackManifest.ContentsPath, PackFaultKind.Missing, "the manifest does not list it.");
    }
}
