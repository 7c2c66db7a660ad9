namespace CinWorkflows.Workflows.TransferPack.Contents;

/// <summary>What somebody said.</summary>
internal sealed record PackView(string Person, string Said);
