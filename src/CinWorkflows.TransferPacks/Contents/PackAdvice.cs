namespace CinWorkflows.TransferPacks.Contents;

/// <summary>Advice on sharing.</summary>
internal sealed record PackAdvice(string From, DateOnly On, bool MayShare, string Advice);
