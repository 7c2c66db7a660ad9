using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Web.Outbox;

/// <summary>A message with the evidence of its way.</summary>
/// <param name="Message">The message as it stands.</param>
/// <param name="Steps">What was tried, in order, and what proves it.</param>
public sealed record MessageEvidence(MessageState Message, IReadOnlyList<DeliveryStep> Steps);
