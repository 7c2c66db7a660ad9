namespace CinWorkflows.Server.Import;

/// <summary>Where imported cases belong.</summary>
/// <param name="PackId">The authority's pack.</param>
/// <param name="TeamId">The responsible team.</param>
/// <param name="WorkerId">Their worker; null leaves them unallocated.</param>
internal sealed record ImportTarget(string PackId, string TeamId, string? WorkerId);
