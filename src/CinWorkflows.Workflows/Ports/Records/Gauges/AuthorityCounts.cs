namespace CinWorkflows.Workflows.Ports.Records.Gauges;

/// <summary>How an authority's part of the record stands, in numbers that name nobody.</summary>
/// <param name="Authority">The id of its pack.</param>
/// <param name="DeadMessages">Messages that failed or came back, about which nobody has decided yet.</param>
/// <param name="BreachedDeadlines">Open duties whose last day has passed, Europe/London.</param>
/// <param name="CasesBehind">Cases whose workflow has not taken up their last act.</param>
public sealed record AuthorityCounts(string Authority, int DeadMessages, int BreachedDeadlines, int CasesBehind);
