namespace CinWorkflows.Workflows.Ports.Faults;

/// <summary>A line on which things wait.</summary>
/// <param name="Wait">The line, and the cause as the last try found it.</param>
/// <param name="Count">How many wait.</param>
/// <param name="Since">Since when the oldest of them is to go out.</param>
/// <param name="NextTryAt">When one of them tries again.</param>
/// <param name="Problem">What the service said, in a code.</param>
public sealed record WaitingLine(ServiceWait Wait, int Count, DateTimeOffset Since, DateTimeOffset NextTryAt, string? Problem);
