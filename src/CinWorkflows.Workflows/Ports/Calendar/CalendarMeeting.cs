using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Calendar;

/// <summary>A meeting as it is to stand in a calendar. It is private there, and its subject names nobody.</summary>
/// <param name="Key">Unique for ever: the case and the meeting. The entry carries it.</param>
/// <param name="Mailbox">In whose calendar.</param>
/// <param name="Revision">0 as first arranged, one more with each change. It never goes back.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Subject">Names nobody.</param>
/// <param name="Body">What it is about and what to do, as plain text that names nobody of the family.</param>
/// <param name="Location">The venue.</param>
/// <param name="Attendees">Staff and professionals; the family is invited by messages of its own.</param>
/// <param name="Room">The address of a room that is booked with it; null for none.</param>
/// <param name="Online">True where a link for attending online is asked for.</param>
public sealed record CalendarMeeting(
    string Key,
    string Mailbox,
    int Revision,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Subject,
    string Body,
    string? Location,
    IReadOnlyList<MailAddressee> Attendees,
    string? Room = null,
    bool Online = false)
{
    /// <summary>Says nothing about the people, so that a log written by mistake identifies nobody.</summary>
    public override string ToString() => $"meeting {Key} #{Revision}";
}
