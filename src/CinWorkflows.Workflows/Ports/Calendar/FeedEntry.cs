using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Calendar;

/// <summary>An entry of a calendar feed. It names nobody of the child's family.</summary>
/// <param name="Uid">Unique for ever, and steady: programs know the entry by it.</param>
/// <param name="Sequence">Never goes back while the entry is on the feed.</param>
/// <param name="RevisedAt">When it became as it is.</param>
/// <param name="StartsAt">When it starts; of whole days the start of the first, Europe/London.</param>
/// <param name="EndsAt">When it ends; of whole days the start of the day after the last, Europe/London.</param>
/// <param name="Summary">Its title.</param>
/// <param name="Description">What it is about and what to do, as plain text.</param>
/// <param name="Link">The page to go on with.</param>
/// <param name="Organizer">The mailbox that publishes it; the same as of the meeting's invitations.</param>
public sealed record FeedEntry(
    string Uid,
    int Sequence,
    DateTimeOffset RevisedAt,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Summary,
    string Description,
    string Link,
    MailAddressee Organizer)
{
    /// <summary>True where it is of whole days and shown above the hours.</summary>
    public bool WholeDays { get; init; }

    /// <summary>True where its reader is busy meanwhile.</summary>
    public bool Busy { get; init; }

    /// <summary>True where it will not take place.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Where it takes place; null where that is not known, or not to be shown.</summary>
    public string? Location { get; init; }

    /// <summary>Says nothing but which it is.</summary>
    public override string ToString() => $"feed entry #{Sequence}";
}
