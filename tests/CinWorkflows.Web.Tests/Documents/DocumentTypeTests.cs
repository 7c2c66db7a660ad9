using System.Text;
using CinWorkflows.Web.Documents;

namespace CinWorkflows.Web.Tests.Documents;

public sealed class DocumentTypeTests
{
    public static IEnumerable<object[]> Pairs =>
        from claimed in DocumentType.All
        from real in DocumentType.All
        select new object[] { claimed.MediaType, real.MediaType };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Content_is_known_by_its_start_and_taken_for_nothing_else(string claimed, string real)
    {
        // An e-mail message is a text, too.
        var fits = claimed == real || (claimed, real) == ("text/plain", "message/rfc822");

        Assert.Equal(fits, DocumentType.Of(claimed)!.Begins(Contents.Of(real)));
    }

    [Theory]
    [InlineData("image/svg+xml")]
    [InlineData("text/html")]
    [InlineData("application/x-msdownload")]
    [InlineData("application/vnd.ms-word.document.macroEnabled.12")]
    [InlineData("application/octet-stream")]
    [InlineData("")]
    [InlineData(null)]
    public void A_type_that_can_run_code_or_says_nothing_is_not_taken(string? mediaType) => Assert.Null(DocumentType.Of(mediaType));

    [Theory]
    [InlineData("application/pdf")]
    [InlineData(Contents.Docx)]
    [InlineData(Contents.Odt)]
    [InlineData("image/png")]
    [InlineData("image/jpeg")]
    [InlineData("message/rfc822")]
    public void Content_that_ends_before_it_can_be_known_is_refused(string mediaType)
    {
        var content = Contents.Of(mediaType);

        Assert.All(Enumerable.Range(0, 3), length => Assert.False(DocumentType.Of(mediaType)!.Begins(content.AsSpan(0, length)), $"{length} bytes were taken"));
    }

    [Theory]
    [InlineData("word/document.xml", true)]
    [InlineData("_rels/.rels", true)]
    [InlineData("setup.exe", false)]
    [InlineData("xl/workbook.xml", false)]
    public void A_ZIP_archive_is_a_Word_document_by_its_first_file(string first, bool fits) =>
        Assert.Equal(fits, DocumentType.Of(Contents.Docx)!.Begins(Contents.Zip(first, "x")));

    [Theory]
    [InlineData("application/pdf")]
    [InlineData(Contents.Docx)]
    [InlineData(Contents.Odt)]
    [InlineData("image/png")]
    [InlineData("image/jpeg")]
    [InlineData("text/plain")]
    [InlineData("message/rfc822")]
    public async Task Whole_content_is_taken(string mediaType) => Assert.Null(await LookAsync(mediaType, Contents.Of(mediaType)));

    [Theory]
    [InlineData("application/pdf")]
    [InlineData(Contents.Docx)]
    [InlineData(Contents.Odt)]
    [InlineData("image/png")]
    [InlineData("image/jpeg")]
    public async Task Content_that_breaks_off_anywhere_is_refused(string mediaType)
    {
        // A PDF's last line may lack its end.
        var content = Contents.Of(mediaType);
        for (var length = 8; length < content.Length - 1; length++)
        {
            Assert.True(await LookAsync(mediaType, content[..length]) is not null, $"the first {length} of {content.Length} bytes were taken");
        }
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/jpeg")]
    [InlineData("image/png")]
    public async Task Content_that_is_an_archive_too_is_refused(string mediaType) =>
        Assert.NotNull(await LookAsync(mediaType, [.. Contents.Of(mediaType), .. Contents.Zip("setup.exe", "MZ")]));

    [Fact]
    public async Task An_archive_whose_comment_ends_as_a_PDF_does_is_no_PDF()
    {
        var pdf = Contents.Pdf;
        var zip = Contents.Zip("setup.exe", "MZ");
        var end = Encoding.Latin1.GetBytes($"\nstartxref\n{Encoding.Latin1.GetString(pdf).IndexOf("xref", StringComparison.Ordinal)}\n%%EOF\n");
        zip[^2] = (byte)end.Length;

        Assert.Equal("is a PDF and an archive at once, as no honest document is.", await LookAsync("application/pdf", [.. pdf, .. zip, .. end]));
    }

    [Fact]
    public async Task A_telephones_image_with_another_behind_it_is_taken() =>
        Assert.Null(await LookAsync("image/jpeg", [.. Contents.Jpeg, .. Contents.Jpeg, 0x00, 0x18]));

    [Fact]
    public async Task An_image_of_which_one_byte_is_changed_is_refused()
    {
        for (var at = 8; at < Contents.Png.Length; at++)
        {
            var changed = Contents.Png.ToArray();
            changed[at] ^= 1;
            Assert.True(await LookAsync("image/png", changed) is not null, $"byte {at} was changed");
        }
    }

    [Theory]
    [InlineData("word/vbaProject.bin", "x", "has macros")]
    [InlineData("word/other.xml", "<x/>", null)]
    public async Task A_Word_document_with_macros_is_refused(string name, string text, string? why)
    {
        var fault = await LookAsync(Contents.Docx, Contents.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"), (name, text)));

        Assert.Equal(why is null, fault is null);
        Assert.StartsWith(why ?? "", fault ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Word_document_that_is_said_to_have_macros_is_refused() =>
        Assert.StartsWith("has macros", await LookAsync(Contents.Docx, Contents.Zip(("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), ("word/document.xml", "x"))), StringComparison.Ordinal);

    [Fact]
    public async Task A_text_document_with_macros_is_refused() =>
        Assert.StartsWith("has macros", await LookAsync(Contents.Odt, Contents.Zip(("mimetype", Contents.Odt), ("content.xml", "x"), ("META-INF/manifest.xml", "x"), ("Basic/Standard/Module1.xml", "x"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("prepended")]
    [InlineData("appended")]
    public async Task An_archive_with_something_before_or_behind_it_is_no_document(string where)
    {
        var document = Contents.Of(Contents.Docx);
        byte[] more = [0x4D, 0x5A, 0x90, 0x00];

        Assert.NotNull(await LookAsync(Contents.Docx, where == "prepended" ? [.. more, .. document] : [.. document, .. more]));
    }

    [Theory]
    [InlineData(new byte[] { 0x00 })]
    [InlineData(new byte[] { 0x81 })]
    [InlineData(new byte[] { 0x1B })]
    public async Task Text_that_is_none_to_its_end_is_refused(byte[] last) =>
        Assert.NotNull(await LookAsync("text/plain", [.. Enumerable.Repeat((byte)'x', 100_000), .. last]));

    [Theory]
    [InlineData(1252)]
    [InlineData(1200)]
    [InlineData(1201)]
    [InlineData(65001)]
    public async Task Text_is_taken_in_every_way_in_which_Windows_saves_it(int codePage)
    {
        var encoding = codePage == 1252 ? Encoding.Latin1 : Encoding.GetEncoding(codePage);
        byte[] text = [.. encoding.GetPreamble(), .. encoding.GetBytes(string.Concat(Enumerable.Repeat("Zoë’s café – £5.\r\n".Replace('’', codePage == 1252 ? '\u0092' : '’').Replace('–', codePage == 1252 ? '\u0096' : '–'), 10_000)))];

        Assert.True(DocumentType.Of("text/plain")!.Begins(text.AsSpan(0, 4095)));
        Assert.Null(await LookAsync("text/plain", text));
    }

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Theory]
    [InlineData("attachedTemplate", "https://evil.example/t.dotm", "External", "fetches a template")]
    [InlineData("attachedTemplate", @"file:///\\evil\share\t.dotm", "External", "fetches a template")]
    [InlineData("attachedTemplate", "file://evil/share/t.dotm", "External", "fetches a template")]
    [InlineData("attachedTemplate", "%68ttp://evil.example/t.dotm", "external", "fetches a template")]
    [InlineData("attachedTemplate", @"file:///C:\Templates\Council%20letter.dotx", "External", null)]
    [InlineData("attachedTemplate", "file:///Z:/Templates/t.dotm", "External", "fetches a template")]
    [InlineData("attachedTemplate", @"H:\t.dotm", "External", "fetches a template")]
    [InlineData("image", "http://evil.example/pixel.png", "External", "fetches a template")]
    [InlineData("image", "media/image1.png", "Internal", null)]
    [InlineData("frame", "mhtml:http://evil.example/x", "External", "fetches a template")]
    [InlineData("oleObject", "embeddings/oleObject1.bin", "Internal", "has other files or programs")]
    [InlineData("oleObject", "http://evil.example/x.html!", "External", "has other files or programs")]
    [InlineData("aFChunk", "afchunk.html", "Internal", "has other files or programs")]
    [InlineData("package", "embeddings/Book1.xlsm", "Internal", "has other files or programs")]
    [InlineData("package", "embeddings/Microsoft_Excel_Worksheet.xlsx", "Internal", null)]
    [InlineData("hyperlink", "https://www.gov.uk/guidance", "External", null)]
    [InlineData("hyperlink", "mailto:team@council.example", "External", null)]
    [InlineData("hyperlink", @"file:///\\council\share\plan.docx", "External", "has links that open files")]
    [InlineData("hyperlink", "file://evil/x.exe", "External", "has links that open files")]
    [InlineData("hyperlink", @"\\evil\x.exe", "External", "has links that open files")]
    [InlineData("hyperlink", "ms-word:ofe|u|http://evil.example/x.docx", "External", "has links that open files")]
    [InlineData("hyperlink", "javascript:alert(1)", "External", "has links that open files")]
    [InlineData("hyperlink", @"file:///C:\Cases\plan.docx", "External", null)]
    [InlineData("hyperlink", "../plan.docx", "External", null)]
    public async Task What_Word_would_fetch_or_start_by_itself_is_refused_and_links_are_not(string kind, string target, string mode, string? why)
    {
        var fault = await LookAsync(Contents.Docx, Word(("word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Office}/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>""")));

        Assert.True(why is null ? fault is null : fault?.StartsWith(why, StringComparison.Ordinal) == true, fault);
    }

    [Theory]
    [InlineData("DDEAUTO c:\\windows\\system32\\cmd.exe", false)]
    [InlineData(" dde  excel x", false)]
    [InlineData(" INCLUDEPICTURE \"http://evil.example/x.png\"", false)]
    [InlineData(" LINK Excel.Sheet.12 \"\\\\evil\\x.xlsx\" \\a", false)]
    [InlineData(" QUOTE 68 68 69 65 85 84 79 ", false)]
    [InlineData(" QUOTE \"a saying\" ", true)]
    [InlineData(" HYPERLINK \"http://www.gov.uk\" ", true)]
    [InlineData(" HYPERLINK \\l \"chapter\" ", true)]
    [InlineData(" HYPERLINK \"file://evil/x.exe\" ", false)]
    [InlineData(" HYPERLINK \"\\\\\\\\evil\\\\x.exe\" ", false)]
    [InlineData(" INCLUDETEXT \"Z:\\\\x.docx\" ", false)]
    [InlineData(" PAGE ", true)]
    [InlineData(" DATE \\@ \"dd/MM/yyyy\" ", true)]
    public async Task Fields_that_start_something_are_refused_also_in_pieces(string code, bool isTaken)
    {
        var (first, second) = (code[..3], code[3..]);
        var document = $"""<w:document xmlns:w="w"><w:fldChar/><w:instrText xml:space="preserve">{first}</w:instrText><w:instrText xml:space="preserve">{System.Security.SecurityElement.Escape(second)}</w:instrText><w:fldChar/><w:t>DDE is an old word.</w:t></w:document>""";

        Assert.Equal(isTaken, await LookAsync(Contents.Docx, Contents.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", document))) is null);
    }

    [Fact]
    public async Task A_part_that_declares_entities_is_damaged_wherever_it_is()
    {
        Assert.NotNull(await LookAsync(Contents.Docx, Contents.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<!DOCTYPE d [<!ENTITY a 'aaaa'>]><d>&a;</d>"))));
        Assert.NotNull(await LookAsync(Contents.Docx, Word(("docProps/core.xml", "<!DOCTYPE d [<!ENTITY a 'aaaa'>]><d>&a;</d>"))));
        Assert.NotNull(await LookAsync(Contents.Odt, Contents.Zip(("mimetype", Contents.Odt), ("content.xml", "<d/>"), ("META-INF/manifest.xml", "<manifest/>"), ("Object 1/other.xml", "<!DOCTYPE d [<!ENTITY a 'aaaa'>]><d>&a;</d>"))));
    }

    [Theory]
    [InlineData("../../x.txt")]
    [InlineData("word/../../x.txt")]
    [InlineData("/x.txt")]
    [InlineData("..\\x.txt")]
    [InlineData("C:x.txt")]
    public async Task A_part_whose_name_leads_out_of_the_document_is_refused(string name)
    {
        Assert.NotNull(await LookAsync(Contents.Docx, Word((name, "x"))));
        Assert.NotNull(await LookAsync(Contents.Odt, Contents.Zip(("mimetype", Contents.Odt), ("content.xml", "<d/>"), ("META-INF/manifest.xml", "<manifest/>"), (name, "x"))));
    }

    [Theory]
    [InlineData(21, false)]
    [InlineData(5, true)]
    public async Task A_document_that_unpacks_beyond_measure_is_refused(int megabytes, bool isTaken)
    {
        var fault = await LookAsync(Contents.Docx, Contents.Packed(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"), ("word/media/image1.bmp", new string('\0', megabytes * 1024 * 1024))));

        Assert.True(isTaken ? fault is null : fault?.StartsWith("unpacks to far more", StringComparison.Ordinal) == true, fault);
    }

    [Theory]
    [InlineData("<draw:image xlink:href=\"http://evil.example/x.png\"/>", "fetches a template")]
    [InlineData("<draw:image xlink:href=\"Pictures/1.png\"/>", null)]
    [InlineData("<text:a xlink:href=\"http://www.gov.uk\">link</text:a>", null)]
    [InlineData("<text:a xlink:href=\"file://evil/x.exe\">link</text:a>", "has links that open files")]
    [InlineData("<text:a xlink:href=\"#chapter\">link</text:a>", null)]
    [InlineData("<draw:object-ole xlink:href=\"./Object 1\"/>", "has other files or programs")]
    [InlineData("<script:event-listener/>", "has fields that start")]
    [InlineData("<text:dde-connection-decl/>", "has fields that start")]
    public async Task What_a_text_document_would_fetch_or_start_by_itself_is_refused(string element, string? why)
    {
        var content = $"""<d xmlns:draw="draw" xmlns:text="text" xmlns:script="script" xmlns:xlink="http://www.w3.org/1999/xlink">{element}</d>""";

        var fault = await LookAsync(Contents.Odt, Contents.Zip(("mimetype", Contents.Odt), ("content.xml", content), ("META-INF/manifest.xml", "<manifest/>")));

        Assert.True(why is null ? fault is null : fault?.StartsWith(why, StringComparison.Ordinal) == true, fault);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("image/jpeg")]
    public async Task An_image_of_too_many_points_is_refused(string mediaType) =>
        Assert.StartsWith("is an image of more than 256 million points", await LookAsync(mediaType, mediaType == "image/png" ? Contents.PngOf(60_000, 60_000) : Contents.JpegOf(65_000, 65_000)), StringComparison.Ordinal);

    [Fact]
    public void A_template_is_no_text_document() =>
        Assert.False(DocumentType.Of(Contents.Odt)!.Begins(Contents.Zip("mimetype", $"{Contents.Odt}-template")));

    [Fact]
    public void A_text_may_be_looked_at_up_to_within_a_character()
    {
        var text = Encoding.UTF8.GetBytes("jaźń €𝄞");

        Assert.All(Enumerable.Range(1, text.Length), length => Assert.True(DocumentType.Of("text/plain")!.Begins(text.AsSpan(0, length)), $"the first {length} bytes were refused"));
    }

    [Theory]
    [InlineData(new byte[] { 0x41, 0x00, 0x42 })]
    [InlineData(new byte[] { 0x41, 0x81, 0x42 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0x00, 0x1B, 0x00 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 })]
    [InlineData(new byte[] { 0x1B, 0x5B, 0x32, 0x4A })]
    public void Bytes_that_are_no_text_are_refused(byte[] content) => Assert.False(DocumentType.Of("text/plain")!.Begins(content));

    private static byte[] Word(params (string Name, string Content)[] more) => Contents.Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"), .. more]);

    private static Task<string?> LookAsync(string mediaType, byte[] content) => DocumentType.Of(mediaType)!.Whole(new MemoryStream(content), default);
}
