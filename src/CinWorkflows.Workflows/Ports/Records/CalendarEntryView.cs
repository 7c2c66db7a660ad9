using CinWorkflows.Workflows.Ports.Calendar;

namespace CinWorkflows.Workflows.Ports.Records;

/// <summary>A meeting's entry in a calendar, as it is to be and as it is.</summary>
/// <param name="Order">As it is to be.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Mailbox">In whose calendar it stands; null before it does.</param>
/// <param name="EventId">The entry's id there.</param>
/// <param name="PlacedRevision">The revision that stands there; null before one does.</param>
/// <param name="OnlineLink">The link for attending online.</param>
/// <param name="Attempts">How often it was tried since it was ordered.</param>
/// <param name="OrderedAt">When it was ordered last.</param>
/// <param name="NextAttemptAt">When it is tried next; null where it is not.</param>
/// <param name="Problem">What is wrong, in a code.</param>
/// <param name="Answers">What attendees answered, by participant or staff id.</param>
public sealed record CalendarEntryView(
    CalendarOrder Order,
    CalendarState State,
    string? Mailbox,
    string? EventId,
    int? PlacedRevision,
    string? OnlineLink,
    int Attempts,
    DateTimeOffset OrderedAt,
    DateTimeOffset? NextAttemptAt,
    string? Problem,
    IReadOnlyDictionary<string, CalendarAnswer> Answers)
{
    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"calendar entry {Order.Key} #{Order.Revision}";
}
