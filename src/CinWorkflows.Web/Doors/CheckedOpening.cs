using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Web.Doors;

/// <summary>What would come of beginning a case.</summary>
/// <param name="Come">What speaks against it, or what is due then.</param>
/// <param name="Others">The open cases that are of the child, or may be.</param>
public sealed record CheckedOpening(CheckedAct Come, IReadOnlyList<ChildOnCase> Others);
