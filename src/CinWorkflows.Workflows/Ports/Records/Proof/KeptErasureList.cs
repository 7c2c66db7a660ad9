namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>The list of what was erased as it lies there.</summary>
/// <param name="Text">A line for each erasure.</param>
/// <param name="Version">By which it is known whether somebody else wrote it since.</param>
public sealed record KeptErasureList(string Text, string Version);
