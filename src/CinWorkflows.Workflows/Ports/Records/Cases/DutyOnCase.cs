using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>Something that is open on a case, with whom the case is about.</summary>
/// <param name="ChildName">The child's name.</param>
/// <param name="TeamId">The responsible team.</param>
/// <param name="WorkerId">The allocated worker; null where nobody is.</param>
/// <param name="Pack">The pack version that the case is pinned to.</param>
/// <param name="View">The duty, without the history of its dates.</param>
public sealed record DutyOnCase(string ChildName, string TeamId, string? WorkerId, PackReference Pack, DutyView View);
