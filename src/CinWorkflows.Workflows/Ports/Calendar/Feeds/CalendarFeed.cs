namespace CinWorkflows.Workflows.Ports.Calendar.Feeds;

/// <summary>What a member of staff subscribes to: their duties and meetings.</summary>
/// <param name="Name">What the calendar is called in their program.</param>
/// <param name="Entries">Its entries.</param>
public sealed record CalendarFeed(string Name, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>Says nothing about the entries.</summary>
    public override string ToString() => $"feed of {Entries.Count}";
}
