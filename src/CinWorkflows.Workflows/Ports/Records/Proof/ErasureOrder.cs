namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>Who erases something, when and why. It stays on the record for good: it names nobody whom the record is about.</summary>
/// <param name="By">Who decided it, by their id in the staff directory.</param>
/// <param name="Reason">Why, for example the line of the retention schedule.</param>
/// <param name="At">When.</param>
public sealed record ErasureOrder(string By, string Reason, DateTimeOffset At);
