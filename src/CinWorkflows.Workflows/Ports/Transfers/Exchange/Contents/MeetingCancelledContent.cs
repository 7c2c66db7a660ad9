namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The receiving authority has cancelled its meeting, to which the former worker was invited (N58, N62).</summary>
/// <param name="On">The day on which it was cancelled.</param>
public sealed record MeetingCancelledContent(DateOnly On) : ExchangeContent;
