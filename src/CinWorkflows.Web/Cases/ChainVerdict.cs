namespace CinWorkflows.Web.Cases;

/// <summary>Whether the hash chain of a case's acts is whole.</summary>
/// <param name="Whole">True where every act is as it was recorded.</param>
/// <param name="FirstBroken">The number of the first act that was tampered with.</param>
public sealed record ChainVerdict(bool Whole, long? FirstBroken);
