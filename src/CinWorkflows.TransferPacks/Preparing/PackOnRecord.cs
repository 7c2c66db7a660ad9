using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.TransferPacks.Preparing;

/// <summary>A pack as it was made for one preparation, which does not change any more.</summary>
/// <param name="Key">Where it is kept.</param>
/// <param name="Stored">Its length and SHA-256.</param>
/// <param name="Sequence">The number of the act that prepared it.</param>
public sealed record PackOnRecord(DocumentKey Key, StoredDocument Stored, long Sequence);
