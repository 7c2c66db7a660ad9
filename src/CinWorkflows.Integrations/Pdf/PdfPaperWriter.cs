using System.Security;
using System.Text;
using CinWorkflows.Integrations.Pdf.Faces;
using CinWorkflows.Integrations.Pdf.Files;
using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.Integrations.Pdf.Setting;
using CinWorkflows.Integrations.Pdf.Structure;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf;

/// <summary>
/// Writes papers as tagged PDF 1.7 on A4: with the order and meaning of all parts, bookmarks, attached files, and the faces embedded, so that they
/// are read out, searched, copied and printed alike everywhere.
/// </summary>
internal sealed class PdfPaperWriter : IPaperWriter
{
    private const string Producer = "CinWorkflows";

    public string MediaType => "application/pdf";

    public string FileExtension => ".pdf";

    public WrittenPaper Write(Paper paper, Stream output)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(output);
        using var file = new PdfFile(output);
        var lettering = new Lettering();
        var tree = new StructureTree(file);
        var bookmarks = new Bookmarks(file);
        var flow = new PageFlow(file, lettering, tree, new(paper, lettering));

        new Typesetter(new(lettering, tree, bookmarks, flow)).Set(paper);

        var (pages, count) = flow.Finish();
        var attachments = Attachments.Of(paper, file);
        var catalog = file.Add(
            $"<</Type/Catalog/Pages {pages} 0 R/StructTreeRoot {tree.Finish()} 0 R/MarkInfo<</Marked true>>/Lang({paper.Language})"
            + $"/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines/Outlines {bookmarks.Finish()} 0 R{attachments}/Metadata {Metadata(file, paper)} 0 R>>");
        file.Finish(catalog, Information(file, paper));
        return new(count, [.. lettering.NotShown]) { HeadingPages = bookmarks.TopPages };
    }

    private static int Information(PdfFile file, Paper paper) => file.Add(
        $"<</Title {PdfText.Of(paper.Title)}/Author {PdfText.Of(paper.Author)}/Subject {PdfText.Of(paper.Reference)}"
        + $"/Creator {PdfText.Of(Producer)}/Producer {PdfText.Of(Producer)}/CreationDate {PdfText.Of(paper.Created)}/ModDate {PdfText.Of(paper.Created)}>>");

    private static int Metadata(PdfFile file, Paper paper)
    {
        var xmp =
            $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Xml(paper.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Xml(paper.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:identifier>{Xml(paper.Reference)}</dc:identifier>
            <dc:language><rdf:Bag><rdf:li>{paper.Language}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{paper.Created.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ}</xmp:CreateDate>
            <xmp:ModifyDate>{paper.Created.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ}</xmp:ModifyDate>
            <xmp:CreatorTool>{Producer}</xmp:CreatorTool>
            <pdf:Producer>{Producer}</pdf:Producer>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;
        var id = file.Allocate();
        file.PutBytes(id, "/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(xmp));
        return id;
    }

    /// <summary>A text in XML, without the characters that XML has no way to write.</summary>
    private static string Xml(string text) => SecurityElement.Escape(string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? Rune.ReplacementChar : rune)));
}
