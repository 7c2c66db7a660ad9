namespace CinWorkflows.Workflows.Transfers.Pack.Contents;

/// <summary>What somebody said.</summary>
internal sealed record PackView(string Person, string Said);
