namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>What became of a message, as its service posted it.</summary>
/// <param name="Reference">The service's name for the message.</param>
/// <param name="Receipt">What became of it.</param>
public sealed record PostedReport(string Reference, MessageReceipt Receipt);
