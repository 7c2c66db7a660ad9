using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Calendar.Feeds;

/// <summary>An entry of a calendar feed. It names nobody of the child's family.</summary>
public sealed record FeedEntry
{
    /// <summary>Unique for ever, and steady: programs know the entry by it.</summary>
    public required string Uid { get; init; }

    /// <summary>Never goes back while the entry is on the feed.</summary>
    public required int Sequence { get; init; }

    /// <summary>When it became as it is.</summary>
    public required DateTimeOffset RevisedAt { get; init; }

    /// <summary>When it starts; of whole days the start of the first, Europe/London.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>When it ends; of whole days the start of the day after the last, Europe/London.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>Its title.</summary>
    public required string Summary { get; init; }

    /// <summary>What it is about and what to do, as plain text.</summary>
    public required string Description { get; init; }

    /// <summary>Where to go on; null where there is no address for links.</summary>
    public required string? Link { get; init; }

    /// <summary>The mailbox that publishes it; the same as of the meeting's invitations.</summary>
    public required MailAddressee Organizer { get; init; }

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
