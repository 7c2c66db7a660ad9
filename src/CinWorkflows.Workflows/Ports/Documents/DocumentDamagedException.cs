namespace CinWorkflows.Workflows.Ports.Documents;

/// <summary>What is stored is not what was recorded: the content was changed, cut short or mixed up since.</summary>
/// <param name="key">The key.</param>
public sealed class DocumentDamagedException(DocumentKey key) : IOException($"The document {key} is not as it was recorded: its length or SHA-256 differs. Bring it back from a backup.");
