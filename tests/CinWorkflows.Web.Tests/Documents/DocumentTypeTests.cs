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
    [InlineData("word/other.xml", "x", null)]
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
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0x1B })]
    public async Task Text_that_is_none_to_its_end_is_refused(byte[] last) =>
        Assert.NotNull(await LookAsync("text/plain", [.. Enumerable.Repeat((byte)'x', 100_000), .. last]));

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
    [InlineData(new byte[] { 0x41, 0xE9, 0x42 })]
    [InlineData(new byte[] { 0x1B, 0x5B, 0x32, 0x4A })]
    public void Bytes_that_are_no_text_are_refused(byte[] content) => Assert.False(DocumentType.Of("text/plain")!.Begins(content));

    private static Task<string?> LookAsync(string mediaType, byte[] content) => DocumentType.Of(mediaType)!.Whole(new MemoryStream(content), default);
}
