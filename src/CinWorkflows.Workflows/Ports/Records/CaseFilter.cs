using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Workflows.Ports.Records;

/// <summary>Which cases to list; a null part is no condition.</summary>
/// <param name="WorkerId">Allocated to this worker.</param>
/// <param name="TeamId">Of this team.</param>
/// <param name="Stage">At this stage.</param>
/// <param name="PackId">Under this authority's pack.</param>
/// <param name="DueBefore">With a duty due on or before this day.</param>
/// <param name="OverdueOn">With a duty overdue on this day.</param>
/// <param name="Unallocated">True: without an allocated worker.</param>
/// <param name="IncludeEnded">True: ended cases too.</param>
/// <param name="Skip">How many to pass over.</param>
/// <param name="Take">How many at most, up to 500.</param>
/// <param name="ChildId">Of this child, by the child's id.</param>
public sealed record CaseFilter(
    string? WorkerId = null,
    string? TeamId = null,
    CaseStage? Stage = null,
    string? PackId = null,
    DateOnly? DueBefore = null,
    DateOnly? OverdueOn = null,
    bool Unallocated = false,
    bool IncludeEnded = false,
    int Skip = 0,
    int Take = 50,
    string? ChildId = null);
