using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Acts;

/// <summary>A member of staff or a team that an act names, which has to exist.</summary>
/// <param name="Field">The field that names them.</param>
/// <param name="Id">The id.</param>
/// <param name="IsTeam">True for a team.</param>
public sealed record StaffReference(string Field, string Id, bool IsTeam = false)
{
    /// <summary>By its pack, the authority of which the team is, where that is not the one whose case it is; null for most.</summary>
    public string? OfPack { get; init; }

    /// <summary>The roles of which they need one for it; null where the act asks for none.</summary>
    public IReadOnlyList<Role>? ActsAs { get; init; }

    /// <summary>
    /// As of which day it is asked how they stand to the case in that role, where its answer is null as of today; null where nobody asks.
    /// </summary>
    public Func<CaseFile, DateOnly?>? RelationAsOf { get; init; }

    /// <summary>The day on which they did it, where it has happened: they were here then, and may have left since. Null where they are to do it.</summary>
    public DateOnly? HappenedOn { get; init; }

    /// <summary>Whether the case itself knows them, so that the directory need not: somebody who takes part in it; null where nobody else may be named.</summary>
    public Func<CaseFile, bool>? KnownOnCase { get; init; }
}
