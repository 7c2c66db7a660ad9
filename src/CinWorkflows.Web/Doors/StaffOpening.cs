using CinWorkflows.Cases.Acts;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Web.Doors;

/// <summary>A case that a member of staff begins.</summary>
/// <param name="Id">The form's own id: sent twice, one case is begun.</param>
/// <param name="PackId">The authority's pack.</param>
/// <param name="Act">The opening, or the adoption of an episode that ran in another system.</param>
public sealed record StaffOpening(Guid Id, string PackId, Act Act);

/// <summary>What would come of beginning a case.</summary>
/// <param name="Come">What speaks against it, or what is due then.</param>
/// <param name="Others">The open cases that are of the child, or may be.</param>
public sealed record CheckedOpening(CheckedAct Come, IReadOnlyList<ChildOnCase> Others);
