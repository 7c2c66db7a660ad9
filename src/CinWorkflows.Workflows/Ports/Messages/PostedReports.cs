namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>What a service posted.</summary>
/// <param name="Question">What it asks to be told back before it posts reports; null where it asks nothing.</param>
/// <param name="Reports">What became of messages.</param>
public sealed record PostedReports(string? Question, IReadOnlyList<PostedReport> Reports);
