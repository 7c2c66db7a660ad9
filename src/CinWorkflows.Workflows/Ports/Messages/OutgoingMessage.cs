namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>
/// One message to one or more people. It names people, so it lives in the record's outbox and in memory only: never
/// in an orchestration's input, event, history or status, and never in a log.
/// </summary>
/// <param name="Key">
/// The idempotency key, made from instance id and step, the same on every attempt, without personal data. Sending the
/// same key twice has one effect; a changed text needs a new key.
/// </param>
/// <param name="From">The sender, a mailbox of the authority.</param>
/// <param name="To">The recipients, at least one. All of them see each other: send people who may not apart.</param>
/// <param name="Subject">Carries the case's reference, never a child's name: subjects show on locked screens and in logs.</param>
/// <param name="Text">The body as plain text; what a reader without HTML gets, so it says everything.</param>
/// <param name="Html">The same body as HTML, or null.</param>
/// <param name="Invitation">The meeting that the message invites to or cancels, or null.</param>
/// <param name="Date">The instant that the message bears, fixed when it is queued, so that every attempt is the same message.</param>
public sealed record OutgoingMessage(
    string Key,
    MailAddressee From,
    IReadOnlyList<MailAddressee> To,
    string Subject,
    string Text,
    string? Html,
    CalendarInvitation? Invitation,
    DateTimeOffset Date)
{
    /// <summary>The key only, so that a message written to a log by mistake identifies nobody.</summary>
    public override string ToString() => $"message {Key}";
}
