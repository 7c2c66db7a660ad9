using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Documents;

/// <summary>
/// A document was attached to the case. Its content was stored before; it is never replaced, a corrected one is attached as another
/// document. It is taken on hold and after the end too, because minutes and letters arrive late.
/// </summary>
/// <param name="DocumentId">The document's id, unique in the case.</param>
/// <param name="Title">What it is called, 1 to 200 characters; may name people, and stays in the record.</param>
/// <param name="Kind">What it is.</param>
/// <param name="MediaType">The type of its content, for example <c>application/pdf</c>.</param>
/// <param name="Length">The length of its content, in bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, 64 lower-case hexadecimal digits.</param>
public sealed record DocumentAttached(string DocumentId, string Title, DocumentKind Kind, string MediaType, long Length, string Sha256) : Act
{
    /// <summary>The longest title, in characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>How many documents a case may have: the workflow carries the ids of all of them.</summary>
    public const int MostDocuments = 500;

    private const int LongestMediaType = 100;

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <summary>Refuses a title that is missing, too long, or not one line.</summary>
    public static IEnumerable<Refusal> CheckTitle(string field, string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            yield return new(field, "the title of the document is missing.");
        }
        else if (title.Length > LongestTitle)
        {
            yield return new(field, $"the title has {CountWords.Of(title.Length, "character")}; at most {LongestTitle} are kept. Shorten it.");
        }
        else if (title.Any(char.IsControl))
        {
            yield return new(field, "the title is one line without control characters.");
        }
    }

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. CaseDesk.Id("documentId", DocumentId, "a document's id"),
        .. CheckTitle("title", Title),
        .. CheckContent(),
        .. CheckPlace(desk.File),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Documents = [.. file.Documents, new(DocumentId, Kind, Sha256, stamp.On)] };

    private IEnumerable<Refusal> CheckContent()
    {
        if (string.IsNullOrWhiteSpace(MediaType) || MediaType.Length > LongestMediaType || MediaType.Any(sign => !char.IsAscii(sign) || char.IsControl(sign)))
        {
            yield return new("mediaType", "a media type such as 'application/pdf' is expected.");
        }

        if (Length < 1)
        {
            yield return new("length", "a document is not empty.");
        }

        if (Sha256 is not { Length: 64 } || !Sha256.All(char.IsAsciiHexDigitLower))
        {
            yield return new("sha256", "64 hexadecimal digits in lower case are expected.");
        }
    }

    private IEnumerable<Refusal> CheckPlace(CaseFile file)
    {
        if (file.Documents.Any(document => document.Id == DocumentId))
        {
            yield return new("documentId", "the case has a document of this id already; a corrected one is attached as another document.");
        }

        if (file.Documents.FirstOrDefault(document => document.Sha256 == Sha256 && document.Kind == Kind && document.Id != DocumentId) is { } same)
        {
            yield return new("sha256", $"this document is attached as '{same.Id}' already.");
        }

        if (file.Documents.Count >= MostDocuments)
        {
            yield return new("type", $"the case has {MostDocuments} documents, which is the most; attach several as one.");
        }
    }
}
