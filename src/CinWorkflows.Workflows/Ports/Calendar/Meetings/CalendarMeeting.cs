using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>A meeting as it is to stand in a calendar. It is private there, and its subject names nobody.</summary>
public sealed record CalendarMeeting
{
    /// <summary>Unique for ever: the case and the meeting. The entry carries it.</summary>
    public required string Key { get; init; }

    /// <summary>In whose calendar.</summary>
    public required string Mailbox { get; init; }

    /// <summary>0 as first arranged, one more with each change. It never goes back.</summary>
    public required int Revision { get; init; }

    /// <summary>When it starts.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Names nobody.</summary>
    public required string Subject { get; init; }

    /// <summary>What it is about and what to do, as plain text that names nobody of the family.</summary>
    public required string Body { get; init; }

    /// <summary>The venue.</summary>
    public required string? Location { get; init; }

    /// <summary>Staff and professionals; the family is invited by messages of its own.</summary>
    public required IReadOnlyList<MailAddressee> Attendees { get; init; }

    /// <summary>Others who attended where it stood before, added there by people: they attend where it stands now too.</summary>
    public IReadOnlyList<MailAddressee> Guests { get; init; } = [];

    /// <summary>The addresses of whoever we put there before, people and rooms: nobody else is taken off.</summary>
    public IReadOnlyList<string> Ours { get; init; } = [];

    /// <summary>The address of a room that is booked with it; null for none.</summary>
    public string? Room { get; init; }

    /// <summary>True where a link for attending online is asked for.</summary>
    public bool Online { get; init; }

    /// <summary>Says nothing about the people, so that a log written by mistake identifies nobody.</summary>
    public override string ToString() => $"meeting {Key} #{Revision}";
}
