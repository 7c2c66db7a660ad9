namespace CinWorkflows.Web.Access;

/// <summary>Marks a page to which a browser goes by itself: a session that is only watched is not used, and ends.</summary>
internal sealed class WatchesSession;
