using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>What came of an attempt to put a meeting into a calendar or to withdraw it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="EventId">The entry's id, which never changes; null where none is known.</param>
/// <param name="Problem">What is wrong, in a code or words without personal data; null where nothing is.</param>
public sealed record CalendarReceipt(CalendarState State, string? EventId, string? Problem)
{
    /// <summary>The link for attending online, where there is one.</summary>
    public string? OnlineLink { get; init; }

    /// <summary>How it is joined by telephone, where it can be.</summary>
    public DialIn? DialIn { get; init; }

    /// <summary>What stands in the way; null where nothing does.</summary>
    public Fault? Fault { get; init; }

    /// <summary>The wait that the service asked for; null leaves it to the dispatch.</summary>
    public TimeSpan? After { get; init; }
}
