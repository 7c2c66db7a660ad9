using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Web.MeetingCalendars;

/// <summary>How a meeting stands in the calendar, and what was answered there.</summary>
public sealed record CalendarEntryState
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>The meeting.</summary>
    public required string MeetingId { get; init; }

    /// <summary>The revision that is to stand there.</summary>
    public required int Revision { get; init; }

    /// <summary>Where it stands.</summary>
    public required CalendarState State { get; init; }

    /// <summary>The revision that stands there.</summary>
    public required int? PlacedRevision { get; init; }

    /// <summary>The link for attending online.</summary>
    public required string? OnlineLink { get; init; }

    /// <summary>The number for attending by telephone, with the digits that are asked for then.</summary>
    public required string? DialIn { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>What is wrong, in a code.</summary>
    public required string? Problem { get; init; }

    /// <summary>What staff and professionals answered, by id.</summary>
    public required IReadOnlyDictionary<string, CalendarAnswer> Answers { get; init; }

    /// <summary>How it was seen to stand last; null where it was not seen yet.</summary>
    public required StandingEntry? Standing { get; init; }

    internal static CalendarEntryState Of(CalendarEntryView view) => new()
    {
        CaseId = view.Order.CaseId,
        MeetingId = view.Order.MeetingId,
        Revision = view.Order.Revision,
        State = view.State,
        PlacedRevision = view.EventId is null ? null : view.PlacedRevision,
        OnlineLink = view.OnlineLink,
        DialIn = view.DialIn?.Dialled,
        NextAttemptAt = view.NextAttemptAt,
        Problem = view.Problem,
        Answers = view.Answers,
        Standing = StandingEntry.Of(view),
    };
}
