using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>Which cases to list; a null part is no condition.</summary>
public sealed record CaseFilter
{
    /// <summary>Allocated to this worker.</summary>
    public string? WorkerId { get; init; }

    /// <summary>Of this team.</summary>
    public string? TeamId { get; init; }

    /// <summary>At this stage.</summary>
    public CaseStage? Stage { get; init; }

    /// <summary>Under this authority's pack.</summary>
    public string? PackId { get; init; }

    /// <summary>With a duty due on or before this day.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>With a duty overdue on this day.</summary>
    public DateOnly? OverdueOn { get; init; }

    /// <summary>True: with a duty that has no date, the one open longest first.</summary>
    public bool Undated { get; init; }

    /// <summary>True: without an allocated worker.</summary>
    public bool Unallocated { get; init; }

    /// <summary>True: ended cases too. Those of which something is open still are listed unasked.</summary>
    public bool IncludeEnded { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; } = 0;

    /// <summary>How many at most, up to 500.</summary>
    public int Take { get; init; } = 50;

    /// <summary>Of this child, by the child's id.</summary>
    public string? ChildId { get; init; }

    /// <summary>Of a child whose name holds each of these words, whatever their case; empty for no condition.</summary>
    public IReadOnlyList<string> ChildNamed { get; init; } = [];

    /// <summary>Of a child born on this day.</summary>
    public DateOnly? ChildBornOn { get; init; }
}
