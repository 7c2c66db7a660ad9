using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Ports.Records.Feeds;

/// <summary>An open duty for somebody's calendar feed.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Pack">The pack version that the case is pinned to.</param>
/// <param name="Open">The duty.</param>
public sealed record FeedDuty(string CaseId, PackReference Pack, OpenDuty Open);
