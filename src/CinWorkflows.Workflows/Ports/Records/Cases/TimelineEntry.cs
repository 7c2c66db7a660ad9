namespace CinWorkflows.Workflows.Ports.Records.Cases;

/// <summary>Something that happened in a case.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What sort: <c>act</c>, <c>duty</c>, <c>deadline</c>, <c>notice</c>, <c>message</c> or <c>meeting</c>.</param>
/// <param name="What">What, in codes: the act's type, the duty's key, the notice's key, the message's kind, the meeting.</param>
/// <param name="Who">The actor or recipient by id; null for the service.</param>
/// <param name="Detail">More in a few words: a date, a state.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Kind, string What, string? Who, string? Detail);
