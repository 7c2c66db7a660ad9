using CinWorkflows.Workflows.Ports.Calendar.Feeds;

namespace CinWorkflows.Web.Tests.Feeds;

/// <summary>Writes the titles of a feed, a line each.</summary>
internal sealed class PlainFeedWriter : IFeedWriter
{
    public string Write(CalendarFeed feed) => string.Join('\n', feed.Entries.Select(entry => entry.Summary).Prepend(feed.Name));
}
