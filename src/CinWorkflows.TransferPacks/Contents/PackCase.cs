namespace CinWorkflows.TransferPacks.Contents;

/// <summary>The case that is handed over.</summary>
internal sealed record PackCase(string Id, DateOnly ReferredOn, string Procedure);
