namespace CinWorkflows.Web.Documents;

/// <summary>A document that somebody asked for.</summary>
/// <param name="Document">The document as the record has it.</param>
/// <param name="Content">Its content; null where nobody is given it. Whoever asked disposes of it.</param>
/// <param name="NotGiven">Why nobody is given it; null where they are.</param>
public sealed record OpenedDocument(DocumentState Document, Stream? Content, string? NotGiven);
