namespace CinWorkflows.Cases.Transfers;

/// <summary>One of the four documents that the receiving authority is given (N52).</summary>
/// <param name="Kind">Which.</param>
/// <param name="DocumentId">The attached document; null where the part is made from the record.</param>
/// <param name="MissingReason">Why it is missing; needed only where it is.</param>
public sealed record PackPart(PackPartKind Kind, string? DocumentId = null, string? MissingReason = null);
