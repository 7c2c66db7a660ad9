namespace CinWorkflows.TransferPacks.Contents;

/// <summary>What somebody said.</summary>
internal sealed record PackView(string Person, string Said);
