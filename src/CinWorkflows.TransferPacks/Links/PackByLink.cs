using System.IO.Compression;
using CinWorkflows.Cases;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.TransferPacks.Preparing;
using CinWorkflows.TransferPacks.Sealing;
using CinWorkflows.TransferPacks.Sheets;

namespace CinWorkflows.TransferPacks.Links;

/// <summary>The pack as an authority without an installation reads it over a link: its papers in both forms, all of them in one PDF, the original documents, and the whole.</summary>
/// <param name="packs">The packs.</param>
/// <param name="spool">Where one lies while it is looked into.</param>
public sealed class PackByLink(PreparedPacks packs, IPackSpool spool) : ITransferPackContents
{
    private const string Whole = "pack.zip";

    /// <inheritdoc />
    public async Task<IReadOnlyList<TransferPackContent>> PartsAsync(CaseFile file, string transferId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (await packs.EnsureAsync(file.CaseId, transferId, cancellationToken) is not { } pack)
        {
            return [];
        }

        await using var zip = await OpenAsync(pack, cancellationToken);
        var manifest = await PackArchive.ManifestOfAsync(zip, cancellationToken);
        var papers = manifest.Parts.Where(part => part.Path.StartsWith("papers/", StringComparison.Ordinal)).ToLookup(part => part.Title);
        return
        [
            .. from title in Sheet.All.Select(sheet => sheet.Title).Prepend(WholePaper.Title)
               from part in papers[title]
               select new TransferPackContent(part.Path, title, part.MediaType == "text/html" ? TransferPackForm.Html : TransferPackForm.Pdf, part.Length),
            .. from part in manifest.Parts
               where part.Path.StartsWith("documents/", StringComparison.Ordinal)
               select new TransferPackContent(part.Path, part.Title, part.MediaType == PackParts.Pdf ? TransferPackForm.Pdf : TransferPackForm.Original, part.Length),
            new(Whole, "The whole pack", TransferPackForm.Zip, pack.Stored.Length),
        ];
    }

    /// <inheritdoc />
    public async Task<Stream?> OpenAsync(CaseFile file, string transferId, TransferPackContent part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(part);
        if (await packs.EnsureAsync(file.CaseId, transferId, cancellationToken) is not { } pack)
        {
            return null;
        }

        if (part.Id == Whole)
        {
            return await packs.OpenAsync(pack, cancellationToken);
        }

        await using var zip = await OpenAsync(pack, cancellationToken);
        if (zip.GetEntry(part.Id) is not { } entry)
        {
            return null;
        }

        await using var packed = await entry.OpenAsync(cancellationToken);
        return await spool.FilledAsync(content => packed.CopyToAsync(content, cancellationToken));
    }

    private async Task<ZipArchive> OpenAsync(PackOnRecord pack, CancellationToken cancellationToken)
    {
        await using var content = await packs.OpenAsync(pack, cancellationToken);
        var archive = await spool.FilledAsync(file => content.CopyToAsync(file, cancellationToken));
        return await ZipArchive.CreateAsync(archive, ZipArchiveMode.Read, leaveOpen: false, null, cancellationToken);
    }
}
