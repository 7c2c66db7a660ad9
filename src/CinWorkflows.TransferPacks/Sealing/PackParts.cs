using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;
using CinWorkflows.TransferPacks.Schema;
using CinWorkflows.TransferPacks.Sheets;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.TransferPacks.Sealing;

/// <summary>The parts of a pack: its contents and their schema, each paper as each writer writes it, and the original documents.</summary>
internal static class PackParts
{
    public static IEnumerable<PartToWrite> Of(PackContents contents, string caseId, IEnumerable<IPaperWriter> writers, IDocumentStore documents) =>
    [
        PartToWrite.Of(PackManifest.ContentsPath, "application/json", "All contents, for another system", PackJson.Bytes(contents)),
        PartToWrite.Of(TransferPackSchema.FileName, TransferPackSchema.MediaType, "JSON Schema of pack.json and manifest.json", TransferPackSchema.Utf8),
        .. from sheet in Sheet.All
           let paper = sheet.ToPaper(contents)
           from writer in writers
           select PartToWrite.Made($"papers/{sheet.Name}{writer.FileExtension}", MediaTypeOf(writer), sheet.Title, output => writer.Write(paper, output)),
        .. contents.Documents.Select(document => Original(document, caseId, documents)),
    ];

    /// <summary>The digest that the record has; the store hands out nothing else to the end.</summary>
    private static PartToWrite Original(PackDocument document, string caseId, IDocumentStore documents) => new(
        new(document.Path, document.MediaType, document.Length, document.Sha256, document.Title),
        async (output, cancellationToken) =>
        {
            await using var content = await documents.OpenAsync(new(caseId, document.Id), new(document.Length, document.Sha256), cancellationToken)
                ?? throw new FileNotFoundException("A document is on the record, but not in the store: bring the store back from a backup.");
            await content.CopyToAsync(output, cancellationToken);
        });

    /// <summary>Without parameters: HTML says itself that it is UTF-8.</summary>
    private static string MediaTypeOf(IPaperWriter writer) => writer.MediaType.Split(';')[0].Trim();
}
