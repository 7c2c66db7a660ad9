using CinWorkflows.Web.Documents.Contents;

namespace CinWorkflows.Web.Documents;

/// <summary>A type of document that is taken: how it is named, how a file of it ends, and how its content begins.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">How the name of such a file ends.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Begins">Whether content begins as one of this type does.</param>
/// <param name="Whole">What is wrong with the whole of content that begins so.</param>
internal sealed record DocumentType(string MediaType, string Extension, string Name, ContentStart Begins, WholeContent Whole)
{
    /// <summary>What is wrong with the whole of a paper of a pack of this type.</summary>
    public WholeContent WholePaper { get; init; } = Whole;

    /// <summary>How the names of such files end, in small letters.</summary>
    public IReadOnlyList<string> Endings { get; init; } = [Extension];

    /// <summary>An e-mail message; the files that it carries are looked through by themselves.</summary>
    public static DocumentType Message { get; } = new("message/rfc822", ".eml", "e-mail message", ContentStarts.Email, TextContent.LookAtMessageAsync);

    /// <summary>All that are taken. Types that run code when they are opened (macros, HTML, SVG) are not among them.</summary>
    public static IReadOnlyList<DocumentType> All { get; } =
    [
        new("application/pdf", ".pdf", "PDF", ContentStarts.Pdf, PdfContent.LookAsync) { WholePaper = PdfContent.LookAtPaperAsync },
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", "Word document", ContentStarts.Docx, OfficeContent.LookAtDocxAsync),
        new("application/vnd.oasis.opendocument.text", ".odt", "OpenDocument text", ContentStarts.Odt, OfficeContent.LookAtOdtAsync),
        new("image/png", ".png", "PNG image", ContentStarts.Png, PngContent.LookAsync),
        new("image/jpeg", ".jpeg", "JPEG image", ContentStarts.Jpeg, JpegContent.LookAsync) { Endings = [".jpg", ".jpeg", ".jfif"] },
        new("text/plain", ".txt", "text", ContentStarts.PlainText, TextContent.LookAtTextAsync),
        Message,
    ];

    /// <summary>The type of that name, or null.</summary>
    public static DocumentType? Of(string? mediaType) => All.FirstOrDefault(type => type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));
}
