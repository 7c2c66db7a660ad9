namespace CinWorkflows.TransferPacks.Contents;

/// <summary>Something that happened, in words.</summary>
internal sealed record PackEvent(DateOnly On, string What);
