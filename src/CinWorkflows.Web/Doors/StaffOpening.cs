using CinWorkflows.Cases;

namespace CinWorkflows.Web.Doors;

/// <summary>A case that a member of staff opens.</summary>
/// <param name="Id">The form's own id: sent twice, one case is opened.</param>
/// <param name="PackId">The authority's pack.</param>
/// <param name="Act">The opening.</param>
public sealed record StaffOpening(Guid Id, string PackId, CaseOpened Act);
