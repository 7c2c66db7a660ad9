using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>A message, with what has become of it.</summary>
/// <param name="At">When that was.</param>
/// <param name="Message">Which sort.</param>
/// <param name="RecipientId">To whom.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Problem">Why not, in a code; null where nothing is wrong.</param>
public sealed record TimelineMessage(DateTimeOffset At, MessageKind Message, string RecipientId, DeliveryState State, string? Problem)
    : TimelineEntry(At, RecipientId);
