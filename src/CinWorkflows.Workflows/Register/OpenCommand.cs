using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>A command that begins a case.</summary>
/// <param name="CaseId">The case's id: letters, digits and hyphens; it names nobody.</param>
/// <param name="PackId">The authority's pack; the version in force today is the one that the case is pinned to.</param>
/// <param name="Id">The command's own id; null has one made.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Act">The opening or adoption.</param>
/// <param name="At">When; null means now.</param>
public sealed record OpenCommand(string CaseId, string PackId, Guid? Id, Actor Actor, Act Act, DateTimeOffset? At = null)
{
    /// <inheritdoc cref="ActCommand.IdIsOfFinding" />
    public bool IdIsOfFinding { get; init; }
}
