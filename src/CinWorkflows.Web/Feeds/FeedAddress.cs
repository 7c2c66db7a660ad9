namespace CinWorkflows.Web.Feeds;

/// <summary>The secret address of a calendar feed: whoever has it reads the feed. It is told once.</summary>
/// <param name="Url">The address.</param>
/// <param name="Since">Since when it works.</param>
public sealed record FeedAddress(string Url, DateTimeOffset Since)
{
    /// <summary>Says nothing of the address.</summary>
    public override string ToString() => "feed address";
}
