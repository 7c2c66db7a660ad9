namespace CinWorkflows.Workflows.Ports.Records.Readers;

/// <summary>Which entries of the access log to read; a null part is no condition.</summary>
public sealed record AccessLogFilter
{
    /// <summary>Of this case.</summary>
    public string? CaseId { get; init; }

    /// <summary>By this person.</summary>
    public string? By { get; init; }

    /// <summary>Of this kind.</summary>
    public AccessKind? Kind { get; init; }

    /// <summary>At this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Before this entry, by its number: the last of the page before.</summary>
    public long? Before { get; init; }

    /// <summary>How many at most, up to 500.</summary>
    public int Take { get; init; } = 100;
}
