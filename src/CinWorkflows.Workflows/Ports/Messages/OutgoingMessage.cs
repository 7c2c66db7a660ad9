namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>A message that is ready to leave, to one reader. It is made when it is sent and kept nowhere else.</summary>
/// <param name="Key">By which it has its effect once, however often it is handed over.</param>
/// <param name="Authority">The authority that sends it, by the id of its pack: whose mailbox, keys and templates are used.</param>
/// <param name="From">The mailbox that it comes from.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Subject">Names nobody.</param>
/// <param name="Text">The plain text; for a text message, all that there is.</param>
/// <param name="Html">The same as HTML; null for a text message.</param>
/// <param name="Invitation">An entry for the reader's calendar; null where there is none.</param>
/// <param name="Date">When it was queued.</param>
public sealed record OutgoingMessage(
    string Key,
    string Authority,
    MailAddressee From,
    Destination To,
    string Subject,
    string Text,
    string? Html,
    CalendarInvitation? Invitation,
    DateTimeOffset Date)
{
    /// <summary>What kind of message it is, for a channel that keeps a template for each.</summary>
    public MessageKind Kind { get; init; }

    /// <summary>What this channel answered to an earlier attempt at the same destination; null before the first.</summary>
    public string? Reference { get; init; }

    /// <summary>Says nothing about the people, so that a log written by mistake identifies nobody.</summary>
    public override string ToString() => $"message {Key}";
}
