using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>Who erases something, when and why. It stays on the record for good: it names nobody whom the record is about.</summary>
/// <param name="By">Who decided it.</param>
/// <param name="Reason">Why, for example the line of the retention schedule.</param>
/// <param name="At">When.</param>
public sealed record ErasureOrder(Actor By, string Reason, DateTimeOffset At);
