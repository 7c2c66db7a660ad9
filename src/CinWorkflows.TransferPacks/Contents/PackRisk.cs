namespace CinWorkflows.TransferPacks.Contents;

/// <summary>The risk note: what the move does to the child, and how soon somebody has to act (N48, N49, N57).</summary>
internal sealed record PackRisk(DateOnly AssessedOn, string Level, string Impact, string Note, PackTrafficking? Trafficking = null);
