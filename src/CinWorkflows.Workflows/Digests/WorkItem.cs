using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Digests;

/// <summary>Something that is open, for somebody who works on it or waits for it.</summary>
/// <param name="Case">Its case, without names.</param>
/// <param name="View">The duty.</param>
/// <param name="IsOwn">Whether it is theirs to do.</param>
/// <param name="Group">How soon it asks for them.</param>
public sealed record WorkItem(CaseWithDuties Case, DutyView View, bool IsOwn, WorkGroup Group);
