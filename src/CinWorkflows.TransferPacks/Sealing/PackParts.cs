using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;
using CinWorkflows.TransferPacks.Schema;
using CinWorkflows.TransferPacks.Sheets;

namespace CinWorkflows.TransferPacks.Sealing;

/// <summary>The parts of a pack: its contents and their schema, each paper as each writer writes it, all papers as one PDF, and the original documents.</summary>
internal static class PackParts
{
    /// <summary>The media type of the form with pages.</summary>
    public const string Pdf = "application/pdf";

    public static IReadOnlyList<PartToWrite> Of(PackContents contents, AttachedDocuments attached, IReadOnlyList<IPaperWriter> writers)
    {
        var pdf = writers.Single(writer => writer.MediaType == Pdf);
        var whole = WholePaper.Of(WholePaper.Title, contents, attached.Texts, attached.Files, pdf);
        return
        [
            PartToWrite.Of(PackManifest.ContentsPath, "application/json", "All contents, for another system", PackJson.Bytes(contents)),
            PartToWrite.Of(TransferPackSchema.FileName, TransferPackSchema.MediaType, "JSON Schema of pack.json and manifest.json", TransferPackSchema.Utf8),
            PartToWrite.Made($"papers/{WholePaper.Name}{pdf.FileExtension}", Pdf, WholePaper.Title, output => pdf.Write(whole, output)),
            .. from sheet in Sheet.All
               let paper = sheet.ToPaper(contents)
               from writer in writers
               select PartToWrite.Made($"papers/{sheet.NameIn(contents)}{writer.FileExtension}", MediaTypeOf(writer), sheet.Title, output => writer.Write(paper, output)),
            .. attached.Parts,
        ];
    }

    /// <summary>Without parameters: HTML says itself that it is UTF-8.</summary>
    private static string MediaTypeOf(IPaperWriter writer) => writer.MediaType.Split(';')[0].Trim();
}
