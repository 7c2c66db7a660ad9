namespace CinWorkflows.Web.Feeds;

/// <summary>Whether a member of staff has a calendar feed. Its address is not kept.</summary>
/// <param name="Exists">True where there is one.</param>
/// <param name="Since">Since when its address works; null where there is none.</param>
/// <param name="LastReadAt">When it was last read; null where it was not.</param>
public sealed record FeedState(bool Exists, DateTimeOffset? Since, DateTimeOffset? LastReadAt);
