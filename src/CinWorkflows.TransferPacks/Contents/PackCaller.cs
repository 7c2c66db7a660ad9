namespace CinWorkflows.TransferPacks.Contents;

/// <summary>Somebody of the sending authority whom the receiving one calls.</summary>
internal sealed record PackCaller(string Name, string Part, string Email, string Team);
