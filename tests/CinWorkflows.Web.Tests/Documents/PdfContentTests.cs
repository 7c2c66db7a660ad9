using CinWorkflows.Web.Documents;

namespace CinWorkflows.Web.Tests.Documents;

/// <summary>What a PDF may have in it.</summary>
public sealed class PdfContentTests
{
    [Theory]
    [InlineData("3 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj", "has programs")]
    [InlineData("3 0 obj\n<< /S /J#61vaScript /JS (app.alert(1)) >>\nendobj", "has programs")]
    [InlineData("3 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj", "has programs")]
    [InlineData("3 0 obj\n<< /S /SubmitForm /F (https://evil.example) >>\nendobj", "has programs")]
    [InlineData("3 0 obj\n<< /S /GoToR /F (//evil.example/x.pdf) >>\nendobj", "has programs")]
    [InlineData("3 0 obj\n<< /S /Rendition /JS (app.alert(1)) >>\nendobj", "has programs")]
    [InlineData("3 0 obj\n<< /XFA [(template) 4 0 R] >>\nendobj", "has programs")]
    [InlineData("3 0 obj\n<< /Type /EmbeddedFile >>\nendobj", "has other files")]
    [InlineData("3 0 obj\n<< /Subtype /FileAttachment /FS << /EF << /F 4 0 R >> >> >>\nendobj", "has other files")]
    [InlineData("3 0 obj\n<< /S 9 0 R /JS (app.alert(1)) >>\nendobj", "has programs")]
    [InlineData("3 0 obj\n<< /#53 %x\n9 0 R /JS (app.alert(1)) >>\nendobj", "has programs")]
    [InlineData("3 0 obj\n<< /S %\n/JavaScript /JS (app.alert(1)) >>\nendobj", "has programs")]
    [InlineData("3 0 obj\n<< /S %word\r/JavaScript /JS (app.alert(1)) >>\nendobj", "has programs")]
    [InlineData("3 0 obj\n<< /S/JavaScript /JS (app.alert(1)) >>\nendobj", "has programs")]
    [InlineData("3 0 obj\n/JavaScript\nendobj", "has programs")]
    [InlineData("3 0 obj /JavaScript\nendobj", "has programs")]
    [InlineData("3 0 obj\n<< /Title (/JavaScript in PDFs) >>\nendobj", null)]
    [InlineData("3 0 obj\n<< /Title (HTML/JavaScript, and what a /Launch is) >>\nendobj", null)]
    [InlineData("3 0 obj\n<< /Length 9 >>\nstream\nBT (He learns /JavaScript at school.) Tj ET\nendstream\nendobj", null)]
    [InlineData("3 0 obj\n<< /S /URI /URI (https://developer.example.org/en-US/docs/Web/JavaScript) >>\nendobj", null)]
    [InlineData("3 0 obj\n<< /S /URI /URI (https://example.org/JavaScript) >>\nendobj", null)]
    [InlineData("3 0 obj\n<< /OpenAction [1 0 R /Fit] >>\nendobj", null)]
    [InlineData("3 0 obj\n<< /S /URI /URI (https://www.gov.uk) >>\nendobj", null)]
    public async Task A_PDF_with_programs_or_files_in_it_is_refused(string addition, string? why)
    {
        foreach (var pdf in (byte[][])[Contents.PdfWith(addition), Contents.PdfWithPacked(addition)])
        {
            var fault = await LookAsync("application/pdf", pdf);
            Assert.True(why is null ? fault is null : fault?.StartsWith(why, StringComparison.Ordinal) == true, fault);
        }
    }

    [Theory]
    [InlineData("3 0 obj\n<< /Type /EmbeddedFile >>\nendobj", true)]
    [InlineData("3 0 obj\n<< /Type /EmbeddedFile >>\nendobj\n4 0 obj\n<< /S /JavaScript >>\nendobj", false)]
    public async Task A_paper_of_a_pack_has_the_originals_inside_and_no_programs(string addition, bool isTaken)
    {
        foreach (var pdf in (byte[][])[Contents.PdfWith(addition), Contents.PdfWithPacked(addition)])
        {
            Assert.Equal(isTaken, await DocumentType.Of("application/pdf")!.WholePaper(new MemoryStream(pdf), default) is null);
        }
    }

    [Theory]
    [InlineData("/Filter [/ASCII85Decode /FlateDecode]")]
    [InlineData("/Filter 9 0 R")]
    [InlineData("/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>")]
    public async Task Objects_of_a_PDF_that_are_packed_so_that_nobody_can_look_are_refused(string filter) =>
        Assert.StartsWith("is protected or packed", await LookAsync("application/pdf", Contents.PdfWith($"4 0 obj\n<< /Type /ObjStm /N 1 /First 4 {filter} /Length 4 >>\nstream\nabcd\nendstream\nendobj")), StringComparison.Ordinal);

    private static Task<string?> LookAsync(string mediaType, byte[] content) => DocumentType.Of(mediaType)!.Whole(new MemoryStream(content), default);
}
