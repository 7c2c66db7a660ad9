namespace CinWorkflows.Workflows.Ports.Records.Feeds;

/// <summary>A calendar feed that somebody has. Its secret is not known to anybody but them.</summary>
/// <param name="StaffId">Whose.</param>
/// <param name="IssuedAt">Since when its present secret opens it.</param>
/// <param name="LastReadAt">When it was last read; null where it was not yet.</param>
public sealed record FeedAccess(string StaffId, DateTimeOffset IssuedAt, DateTimeOffset? LastReadAt);
