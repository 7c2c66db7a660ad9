using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Workflows.Digests;

namespace CinWorkflows.Pages.Work;

/// <summary>Something that is open, as a list of work says it.</summary>
internal sealed record WorkLine
{
    public required string CaseId { get; init; }

    public required string Child { get; init; }

    public required Duty Duty { get; init; }

    public required string Title { get; init; }

    /// <summary>Whom and what it is about, such as the action of the plan; empty where the title says it all.</summary>
    public required string About { get; init; }

    public required WorkGroup Group { get; init; }

    /// <summary>By when, and how far that is.</summary>
    public required string When { get; init; }

    /// <summary>Why then.</summary>
    public required DateRuler Ruler { get; init; }

    /// <summary>The page on which it is done; null where there is none.</summary>
    public required PageTask? Task { get; init; }

    /// <summary>What has to come first, or whose it is; null where nothing has and it is one's own.</summary>
    public required string? WaitsFor { get; init; }
}
