namespace CinWorkflows.TransferPacks.Contents;

/// <summary>Who does what by when, and when it was done.</summary>
internal sealed record PackAction(string Id, string OutcomeId, string Description, string Owner, DateOnly By, DateOnly? DoneOn = null);
