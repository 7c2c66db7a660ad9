namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>Something that happened in a case. Identifiers, dates and codes only: it is put into words in one place.</summary>
/// <param name="At">When.</param>
/// <param name="Who">The actor or recipient by id; null for the service.</param>
public abstract record TimelineEntry(DateTimeOffset At, string? Who);
