using CinWorkflows.Workflows.Ports.Calendar;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Web.MeetingCalendars;

/// <summary>How a meeting stands in the calendar, and what was answered there.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Revision">The revision that is to stand there.</param>
/// <param name="State">Where it stands.</param>
/// <param name="PlacedRevision">The revision that stands there.</param>
/// <param name="OnlineLink">The link for attending online.</param>
/// <param name="NextAttemptAt">When it is tried next.</param>
/// <param name="Problem">What is wrong, in a code.</param>
/// <param name="Answers">What staff and professionals answered, by id.</param>
public sealed record CalendarEntryState(
    string CaseId,
    string MeetingId,
    int Revision,
    CalendarState State,
    int? PlacedRevision,
    string? OnlineLink,
    DateTimeOffset? NextAttemptAt,
    string? Problem,
    IReadOnlyDictionary<string, CalendarAnswer> Answers)
{
    internal static CalendarEntryState Of(CalendarEntryView view) => new(
        view.Order.CaseId,
        view.Order.MeetingId,
        view.Order.Revision,
        view.State,
        view.PlacedRevision,
        view.OnlineLink,
        view.NextAttemptAt,
        view.Problem,
        view.Answers);
}
