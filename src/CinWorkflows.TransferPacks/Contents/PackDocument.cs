using CinWorkflows.Cases.Documents;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>An original document that comes with the pack. Its path is made of the part that it belongs to and the day: a title may name people.</summary>
internal sealed record PackDocument(string Id, DocumentKind Kind, string Title, string Path, string MediaType, long Length, string Sha256, DateOnly AttachedOn);
