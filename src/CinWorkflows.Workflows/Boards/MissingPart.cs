namespace CinWorkflows.Workflows.Boards;

/// <summary>Something that a case should have by now and has not.</summary>
/// <param name="Kind">What.</param>
/// <param name="Since">From when on it has not: the day on which a need was found, the last visit, the last review.</param>
public sealed record MissingPart(MissingKind Kind, DateOnly Since);
