using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;

/// <summary>Puts and withdraws meetings, and counts what attendees got.</summary>
public abstract class MeetingTest : GraphTest
{
    internal Task<CalendarReceipt> PutAsync(CalendarMeeting meeting, string? eventId = null) =>
        Meetings.PutAsync(Graph.Calendar, meeting, eventId, CancellationToken.None);

    internal Task<CalendarReceipt> WithdrawAsync(CalendarMeeting meeting, string? eventId = null) =>
        Graph.Calendar.WithdrawAsync(meeting, eventId, "It is off.", CancellationToken.None);

    internal void AssertMailed(string kind, params string[] attendees) =>
        Assert.Equal(attendees, ChairMailbox.Calendar.Invitations.Where(mailed => mailed.Kind == kind).Select(mailed => mailed.Attendee));
}
