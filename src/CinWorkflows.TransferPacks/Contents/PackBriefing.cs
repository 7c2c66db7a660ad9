namespace CinWorkflows.TransferPacks.Contents;

/// <summary>Whether an agency has told its counterpart in the receiving area (N56).</summary>
internal sealed record PackBriefing(DateOnly On, bool Briefed, string? Reason = null);
