namespace CinWorkflows.Workflows.Ports.Records.Retention;

/// <summary>A document that was destroyed.</summary>
/// <param name="Id">Its id in the case.</param>
/// <param name="Sha256">The SHA-256 of its content.</param>
public sealed record DestroyedDocument(string Id, string Sha256);
