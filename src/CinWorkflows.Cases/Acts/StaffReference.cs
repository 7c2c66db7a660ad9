using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Acts;

/// <summary>A member of staff or a team that an act names, which has to exist.</summary>
/// <param name="Field">The field that names them.</param>
/// <param name="Id">The id.</param>
/// <param name="IsTeam">True for a team.</param>
public sealed record StaffReference(string Field, string Id, bool IsTeam = false)
{
    /// <summary>The roles of which they need one for it; null where the act asks for none.</summary>
    public IReadOnlyList<Role>? ActsAs { get; init; }
}
