namespace CinWorkflows.Workflows.Ports.Records.Messages;

/// <summary>A message with everything that was tried to deliver it.</summary>
/// <param name="Message">The message as it stands.</param>
/// <param name="Steps">What was tried, in order; an attempt that changed nothing is not repeated.</param>
public sealed record MessageHistory(MessageView Message, IReadOnlyList<DeliveryStep> Steps);
