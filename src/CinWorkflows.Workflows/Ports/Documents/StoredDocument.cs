namespace CinWorkflows.Workflows.Ports.Documents;

/// <summary>The content of a document as it was stored.</summary>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256, 64 lower-case hexadecimal digits.</param>
public sealed record StoredDocument(long Length, string Sha256);
