namespace CinWorkflows.Cases.Disability;

/// <summary>Somebody with parental responsibility whose agreement was not sought (N41).</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Reason">Why not.</param>
public sealed record NotAsked(string PersonId, string Reason);
