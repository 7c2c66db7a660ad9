using CinWorkflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>An open case as it stands, without names.</summary>
/// <param name="File">The case file.</param>
/// <param name="LastRecordedAt">When something was last recorded about it.</param>
/// <param name="Duties">Its open duties with the history of their dates, the earliest due first.</param>
public sealed record CaseWithDuties(CaseFile File, DateTimeOffset LastRecordedAt, IReadOnlyList<DutyView> Duties);
