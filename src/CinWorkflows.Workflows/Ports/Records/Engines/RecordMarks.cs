namespace CinWorkflows.Workflows.Ports.Records.Engines;

/// <summary>The marks that a record bears. The one before counts, too: a process may end between setting a mark here and in the workflows.</summary>
/// <param name="Last">The last that was set; null where none was.</param>
/// <param name="Before">The one before.</param>
public sealed record RecordMarks(EngineMark? Last, EngineMark? Before);
