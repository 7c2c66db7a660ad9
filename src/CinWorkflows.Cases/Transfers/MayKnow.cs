namespace CinWorkflows.Cases.Transfers;

/// <summary>Whether somebody may be told of a move.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="MayBeTold">False where they must not be told: nothing about it, nor where the family lives, goes to them from then on.</param>
/// <param name="Reason">Why they must not; kept in the record only.</param>
public sealed record MayKnow(string PersonId, bool MayBeTold, string? Reason = null);
