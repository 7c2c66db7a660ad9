namespace CinWorkflows.Cases.Documents;

/// <summary>That a document is attached to the case. Its title is in the record, its content in the document store.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Sha256">The SHA-256 of its content, 64 lower-case hexadecimal digits.</param>
/// <param name="On">The day on which it was attached, Europe/London.</param>
public sealed record AttachedDocument(string Id, DocumentKind Kind, string Sha256, DateOnly On);
