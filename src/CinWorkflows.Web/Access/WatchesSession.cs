namespace CinWorkflows.Web.Access;

/// <summary>Marks an endpoint that a page asks by itself: a session that is only watched is not used, and ends.</summary>
internal sealed class WatchesSession;
