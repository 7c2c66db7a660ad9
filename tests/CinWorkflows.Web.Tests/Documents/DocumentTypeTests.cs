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
}
