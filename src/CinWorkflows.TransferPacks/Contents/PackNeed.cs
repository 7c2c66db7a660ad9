namespace CinWorkflows.TransferPacks.Contents;

/// <summary>A need of the child and the services that it requires.</summary>
internal sealed record PackNeed(string Id, string Description, string Services);
