namespace CinWorkflows.Workflows.Ports.Records.Engines;

/// <summary>
/// A mark that is set in the record and in the store of workflows beside it, again and again while they work: who bears the same one
/// was running with the other when it was set. It is identity and position in one.
/// </summary>
/// <param name="Id">The mark; no two are the same.</param>
/// <param name="At">When it was set, UTC, to the microsecond.</param>
public sealed record EngineMark(Guid Id, DateTimeOffset At);
