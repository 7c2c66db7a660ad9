namespace CinWorkflows.Workflows.Ports.Calendar.Feeds;

/// <summary>Writes a calendar feed as the calendar programs of staff read it.</summary>
public interface IFeedWriter
{
    /// <summary>The feed as one iCalendar object (RFC 5545, method PUBLISH). The same feed always gives the same text.</summary>
    string Write(CalendarFeed feed);
}
