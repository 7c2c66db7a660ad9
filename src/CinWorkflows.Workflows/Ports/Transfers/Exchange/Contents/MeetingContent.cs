namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The receiving authority has arranged or moved its meeting, to which the former worker is invited (N58, N62).</summary>
/// <param name="On">The day on which that was known.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="Place">Where.</param>
public sealed record MeetingContent(DateOnly On, DateTimeOffset StartsAt, string Place) : ExchangeContent;
