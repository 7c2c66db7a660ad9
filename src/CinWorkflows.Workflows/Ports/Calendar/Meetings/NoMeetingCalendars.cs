namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>No authority has calendars: invitations go by message.</summary>
public sealed class NoMeetingCalendars : IMeetingCalendars
{
    /// <inheritdoc />
    public IMeetingCalendar? Find(string authority) => null;

    /// <inheritdoc />
    public string MailboxOf(string authority, string chairAddress) => chairAddress;
}
