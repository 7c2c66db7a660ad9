namespace CinWorkflows.Workflows.Ports.Documents;

/// <summary>There is a document of that key with other content, which is never overwritten.</summary>
/// <param name="key">The key.</param>
public sealed class DocumentDiffersException(DocumentKey key) : InvalidOperationException($"The document {key} is stored with other content; give each document an id of its own.");
