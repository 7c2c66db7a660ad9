namespace CinWorkflows.Workflows.TransferPack.Contents;

/// <summary>The child.</summary>
internal sealed record PackChild(string Id, string Name, DateOnly? BornOn, bool ReceivesPlan, PackReach Reach);
