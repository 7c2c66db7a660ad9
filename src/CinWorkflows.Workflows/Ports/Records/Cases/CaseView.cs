using CinWorkflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>A case as its record shows it.</summary>
/// <param name="File">The case file.</param>
/// <param name="TakenUp">The number of the last act that its workflow has taken up.</param>
/// <param name="People">The child and everybody who takes part.</param>
/// <param name="Duties">The open duties, the earliest due first, those without a date last.</param>
/// <param name="Timeline">What happened, oldest first: acts, deadlines set and moved, notices, messages.</param>
public sealed record CaseView(
    CaseFile File,
    long TakenUp,
    IReadOnlyList<PersonView> People,
    IReadOnlyList<DutyView> Duties,
    IReadOnlyList<TimelineEntry> Timeline);
