using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>Something that is open on a case, with whom the case is about.</summary>
/// <param name="ChildName">The child's name.</param>
/// <param name="TeamId">The responsible team.</param>
/// <param name="WorkerId">The allocated worker; null where nobody is.</param>
/// <param name="Pack">The pack version that the case is pinned to.</param>
/// <param name="View">The duty, without the history of its dates.</param>
public sealed record DutyOnCase(string ChildName, string TeamId, string? WorkerId, PackReference Pack, DutyView View);

/// <summary>Which open duties to read.</summary>
/// <param name="TeamIds">In the cases of these teams.</param>
/// <param name="Kinds">Of these kinds.</param>
/// <param name="Take">How many at most, up to 500.</param>
public sealed record OpenDutyFilter(IReadOnlyList<string> TeamIds, IReadOnlyList<DutyKind> Kinds, int Take = 200);

/// <summary>How the open cases of a team stand on a day.</summary>
/// <param name="TeamId">The team.</param>
/// <param name="Open">How many are open, or have something open.</param>
/// <param name="Unallocated">How many of them nobody holds.</param>
/// <param name="Late">Of how many something is past its limit.</param>
/// <param name="LateDuties">How much is past its limit.</param>
/// <param name="LongLateDuties">How much of it has been for long.</param>
public sealed record TeamCounts(string TeamId, int Open, int Unallocated, int Late, int LateDuties, int LongLateDuties);
