namespace CinWorkflows.TransferPacks.Contents;

/// <summary>What is to be better for the child.</summary>
internal sealed record PackOutcome(string Id, string NeedId, string Description, string Measure, DateOnly By);
