namespace CinWorkflows.Workflows.Retention;

/// <summary>A page of the cases that have ended.</summary>
/// <param name="Cases">The cases, in the order of their ids.</param>
/// <param name="Next">The 'after' of the next page; null where this is the last.</param>
public sealed record RetentionPage(IReadOnlyList<RetainedCase> Cases, string? Next);
