namespace CinWorkflows.Workflows.Ports.Records.Notices;

/// <summary>A reminder or escalation about an open duty for which nobody was found to tell.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="DutyKey">The duty.</param>
/// <param name="NoticeKey">The notice.</param>
/// <param name="PostedAt">When it was due.</param>
public sealed record UnheardNotice(string CaseId, string DutyKey, string NoticeKey, DateTimeOffset PostedAt);
