namespace CinWorkflows.TransferPacks.Contents;

/// <summary>Somebody who was not asked for permission. The reason is left out where reading it could put somebody at risk.</summary>
internal sealed record PackNotAsked(string Person, string? Reason);
