using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Workflows.Ports.Records.Meetings;

/// <summary>A calendar in which meetings stand, and how far its changes are known.</summary>
/// <param name="Authority">The authority, by the id of its pack.</param>
/// <param name="Mailbox">Whose calendar.</param>
/// <param name="Token">The token of the last look; null before the first.</param>
/// <param name="From">The window of the last look.</param>
/// <param name="To">Its end.</param>
/// <param name="Subscription">The promise to be told of changes; null where there is none.</param>
public sealed record WatchedCalendar(
    string Authority,
    string Mailbox,
    string? Token,
    DateTimeOffset? From,
    DateTimeOffset? To,
    CalendarSubscription? Subscription)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"a calendar of {Authority}";
}
