using System.Text;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;
using CinWorkflows.TransferPacks.Schema;
using CinWorkflows.TransferPacks.Sheets;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.TransferPacks.Sealing;

/// <summary>The parts of a pack: its contents and their schema, each paper as each writer writes it, all papers as one PDF, and the original documents.</summary>
internal static class PackParts
{
    /// <summary>The media type of the form with pages.</summary>
    public const string Pdf = "application/pdf";

    private const string PlainText = "text/plain";

    /// <summary>A longer text, in bytes, is not set with the papers: it would be more than all of them.</summary>
    private const int LongestText = 256 * 1024;

    public static async Task<IReadOnlyList<PartToWrite>> OfAsync(PackContents contents, string caseId, IReadOnlyList<IPaperWriter> writers, IDocumentStore documents, CancellationToken cancellationToken)
    {
        var pdf = writers.Single(writer => writer.MediaType == Pdf);
        var whole = WholePaper.Of(WholePaper.Title, contents, await TextsAsync(contents, caseId, documents, cancellationToken), pdf);
        return
        [
            PartToWrite.Of(PackManifest.ContentsPath, "application/json", "All contents, for another system", PackJson.Bytes(contents)),
            PartToWrite.Of(TransferPackSchema.FileName, TransferPackSchema.MediaType, "JSON Schema of pack.json and manifest.json", TransferPackSchema.Utf8),
            PartToWrite.Made($"papers/{WholePaper.Name}{pdf.FileExtension}", Pdf, WholePaper.Title, output => pdf.Write(whole, output)),
            .. from sheet in Sheet.All
               let paper = sheet.ToPaper(contents)
               from writer in writers
               select PartToWrite.Made($"papers/{sheet.NameIn(contents)}{writer.FileExtension}", MediaTypeOf(writer), sheet.Title, output => writer.Write(paper, output)),
            .. contents.Documents.Select(document => Original(document, caseId, documents)),
        ];
    }

    private static async Task<IReadOnlyList<AttachedText>> TextsAsync(PackContents contents, string caseId, IDocumentStore documents, CancellationToken cancellationToken)
    {
        var texts = new List<AttachedText>();
        foreach (var document in contents.Documents.Where(document => document is { MediaType: PlainText, Length: <= LongestText }))
        {
            await using var content = await OpenAsync(document, caseId, documents, cancellationToken);
            using var reader = new StreamReader(content, Encoding.UTF8);
            texts.Add(new(document.Path, await reader.ReadToEndAsync(cancellationToken)));
        }

        return texts;
    }

    private static PartToWrite Original(PackDocument document, string caseId, IDocumentStore documents) => new(
        new(document.Path, document.MediaType, document.Length, document.Sha256, document.Title),
        async (output, cancellationToken) =>
        {
            await using var content = await OpenAsync(document, caseId, documents, cancellationToken);
            await content.CopyToAsync(output, cancellationToken);
        });

    /// <summary>The digest that the record has; the store hands out nothing else to the end.</summary>
    private static async Task<Stream> OpenAsync(PackDocument document, string caseId, IDocumentStore documents, CancellationToken cancellationToken) =>
        await documents.OpenAsync(new(caseId, document.Id), new(document.Length, document.Sha256), cancellationToken)
        ?? throw new FileNotFoundException("A document is on the record, but not in the store: bring the store back from a backup.");

    /// <summary>Without parameters: HTML says itself that it is UTF-8.</summary>
    private static string MediaTypeOf(IPaperWriter writer) => writer.MediaType.Split(';')[0].Trim();
}
