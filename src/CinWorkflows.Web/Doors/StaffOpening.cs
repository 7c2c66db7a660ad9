using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Web.Doors;

/// <summary>A case that a member of staff begins.</summary>
/// <param name="Id">The form's own id: sent twice, one case is begun.</param>
/// <param name="PackId">The authority's pack.</param>
/// <param name="Act">The opening, or the adoption of an episode that ran in another system.</param>
public sealed record StaffOpening(Guid Id, string PackId, Act Act);
