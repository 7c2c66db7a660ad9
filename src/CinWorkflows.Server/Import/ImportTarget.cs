namespace CinWorkflows.Server.Import;

/// <summary>Where imported cases belong.</summary>
/// <param name="PackId">The authority's pack.</param>
/// <param name="TeamId">The responsible team, which exists.</param>
/// <param name="WorkerId">Their worker; null leaves them unallocated.</param>
internal sealed record ImportTarget(string PackId, string TeamId, string? WorkerId)
{
    /// <summary>The codes that the authority had before: what was taken over under them is its own.</summary>
    public IReadOnlyList<string> Formerly { get; init; } = [];

    /// <summary>The pack's clause by which looked-after children and care leavers follow another procedure; null where it has none.</summary>
    public string? LookedAfterClause { get; init; }
}
