namespace CinWorkflows.TransferPacks.Contents;

/// <summary>A service of the plan that the receiving area lacks, what that does, and what bridges it (N51).</summary>
internal sealed record PackGap(string Service, string Effect, string Bridging);
