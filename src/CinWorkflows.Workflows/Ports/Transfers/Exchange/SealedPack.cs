using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>A pack as it is stored.</summary>
/// <param name="Key">Where it is.</param>
/// <param name="Content">Its length and SHA-256.</param>
public sealed record SealedPack(DocumentKey Key, StoredDocument Content);
