using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Web.MeetingCalendars;

/// <summary>Somebody who attends in the calendar, or a room.</summary>
/// <param name="Name">The name that the calendar shows.</param>
/// <param name="Address">The address.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="ProposedStart">When they would rather start; null where they propose nothing.</param>
/// <param name="ProposedEnd">When that would end.</param>
public sealed record StandingAttendee(string? Name, string Address, CalendarAnswer Answer, DateTimeOffset? ProposedStart, DateTimeOffset? ProposedEnd)
{
    internal static StandingAttendee Of(AttendeeAnswer answer) => new(answer.Name, answer.Address, answer.Answer, answer.ProposedStart, answer.ProposedEnd);
}
