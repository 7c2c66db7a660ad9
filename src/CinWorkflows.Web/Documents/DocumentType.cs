namespace CinWorkflows.Web.Documents;

/// <summary>A type of document that is taken: how it is named, how a file of it ends, and how its content begins.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">How the name of such a file ends.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Begins">Whether content begins as one of this type does.</param>
internal sealed record DocumentType(string MediaType, string Extension, string Name, ContentStart Begins)
{
    /// <summary>All that are taken. Types that run code when they are opened (macros, HTML, SVG) are not among them.</summary>
    public static IReadOnlyList<DocumentType> All { get; } =
    [
        new("application/pdf", ".pdf", "PDF", ContentStarts.Pdf),
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", "Word document", ContentStarts.Docx),
        new("application/vnd.oasis.opendocument.text", ".odt", "OpenDocument text", ContentStarts.Odt),
        new("image/png", ".png", "PNG image", ContentStarts.Png),
        new("image/jpeg", ".jpeg", "JPEG image", ContentStarts.Jpeg),
        new("text/plain", ".txt", "text in UTF-8", ContentStarts.PlainText),
        new("message/rfc822", ".eml", "e-mail message", ContentStarts.Email),
    ];

    /// <summary>The type of that name, or null.</summary>
    public static DocumentType? Of(string? mediaType) => All.FirstOrDefault(type => type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));
}
