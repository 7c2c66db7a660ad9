namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>The calendars that authorities have.</summary>
public interface IMeetingCalendars
{
    /// <summary>The calendars of an authority; null where it has none and invitations go by message only.</summary>
    /// <param name="authority">The id of its pack.</param>
    IMeetingCalendar? Find(string authority);

    /// <summary>The mailbox in whose calendar a meeting is put: the chair's own, or the team's where the authority says so.</summary>
    /// <param name="authority">The id of its pack.</param>
    /// <param name="chairAddress">The chair's address.</param>
    string MailboxOf(string authority, string chairAddress);
}
