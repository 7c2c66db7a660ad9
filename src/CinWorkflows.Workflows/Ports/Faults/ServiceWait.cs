namespace CinWorkflows.Workflows.Ports.Faults;

/// <summary>What something waits for that cannot go out now.</summary>
/// <param name="Line">The line by which it goes: <see cref="ServiceLine"/>. Everything on it waits for one cause.</param>
/// <param name="Cause">Why nothing goes on it now.</param>
public sealed record ServiceWait(string Line, FaultCause Cause);
