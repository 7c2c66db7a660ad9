namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The pack of an offer, which was uploaded before.</summary>
/// <param name="Sha256">Its SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record OfferedPack(string Sha256, long Length);
