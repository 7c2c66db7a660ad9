namespace CinWorkflows.TransferPacks.Contents;

/// <summary>Something that nobody has settled yet: a concern that was not discussed, or a rule that was not kept and not answered.</summary>
internal sealed record PackUnsettled(DateOnly On, string What, string? Reason = null);
