namespace CinWorkflows.Workflows.Messages;

/// <summary>A matter, or why there is none.</summary>
internal sealed record MatterReading(Matter? Matter, string? Problem = null);
