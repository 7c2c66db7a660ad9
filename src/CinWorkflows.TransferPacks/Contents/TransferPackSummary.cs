namespace CinWorkflows.TransferPacks.Contents;

/// <summary>The worker's summary of the case, or why it is missing.</summary>
internal sealed record TransferPackSummary(string? Text = null, string? DocumentPath = null, string? MissingReason = null);
