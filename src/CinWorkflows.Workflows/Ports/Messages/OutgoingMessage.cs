namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>A message that is ready to leave, to one reader. It is made when it is sent and kept nowhere else.</summary>
public sealed record OutgoingMessage
{
    /// <summary>By which it has its effect once, however often it is handed over.</summary>
    public required string Key { get; init; }

    /// <summary>The authority that sends it, by the id of its pack: whose mailbox, keys and templates are used.</summary>
    public required string Authority { get; init; }

    /// <summary>The mailbox that it comes from.</summary>
    public required MailAddressee From { get; init; }

    /// <summary>Where it goes.</summary>
    public required Destination To { get; init; }

    /// <summary>Names nobody.</summary>
    public required string Subject { get; init; }

    /// <summary>The plain text; for a text message, all that there is.</summary>
    public required string Text { get; init; }

    /// <summary>The same as HTML; null for a text message.</summary>
    public required string? Html { get; init; }

    /// <summary>An entry for the reader's calendar; null where there is none.</summary>
    public required CalendarInvitation? Invitation { get; init; }

    /// <summary>When it was queued.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>What kind of message it is, for a channel that keeps a template for each.</summary>
    public MessageKind Kind { get; init; }

    /// <summary>Whether it goes before others where not all can go at once.</summary>
    public bool Urgent { get; init; }

    /// <summary>What this channel answered to an earlier attempt at the same destination; null before the first.</summary>
    public string? Reference { get; init; }

    /// <summary>Says nothing about the people, so that a log written by mistake identifies nobody.</summary>
    public override string ToString() => $"message {Key}";
}
