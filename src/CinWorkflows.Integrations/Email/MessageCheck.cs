using CinWorkflows.Cases.People;
using CinWorkflows.Integrations.Calendar;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Email;

/// <summary>
/// Whether a message can be sent as it stands. Line breaks and other control characters in what becomes a header are
/// refused, not repaired: they mean that something was taken over unchecked, and somebody must see it.
/// </summary>
internal static class MessageCheck
{
    /// <summary>What is answered to a message that cannot be sent as it stands; null where it can be. One to an address that is none goes the next way.</summary>
    public static MessageReceipt? Refusal(OutgoingMessage message) =>
        FirstProblem(message) is { } problem ? Refused(problem, anotherWay: message.To is EmailDestination to && !IsAddress(to.Address)) : null;

    /// <summary>What every channel answers to what it does not even offer to its service, or what the service never takes.</summary>
    /// <param name="problem">Why, in words or a code without personal data.</param>
    /// <param name="anotherWay">Whether it may go another way: only where the reader cannot be reached is it no fault of the message.</param>
    public static MessageReceipt Refused(string problem, bool anotherWay) =>
        new(DeliveryState.Failed, Evidence: null, problem) { Fault = anotherWay ? Fault.OfReader : Fault.OfSender };

    /// <summary>The first problem, in words without personal data; null when there is none.</summary>
    public static string? FirstProblem(OutgoingMessage message) =>
        Problems(message).Concat(message.Invitation is { } invitation ? Problems(invitation) : []).FirstOrDefault();

    private static IEnumerable<string> Problems(OutgoingMessage message) =>
    [
        .. When(string.IsNullOrWhiteSpace(message.Key), "The message has no key."),
        .. OneLine(message.Subject, "subject"),
        .. Addressee(message.From, "sender"),
        .. message.To is EmailDestination to ? Addressee(to.Addressee, "recipient") : ["The message does not go by e-mail."],
    ];

    private static IEnumerable<string> Problems(CalendarInvitation invitation) =>
    [
        .. OneLine(invitation.Uid, "invitation's UID"),
        .. When(invitation.Sequence < 0, "The invitation's SEQUENCE is negative."),
        .. When(
            invitation.End.ToUnixTimeSeconds() <= invitation.Start.ToUnixTimeSeconds(),
            "The invitation does not end after it starts."),
        .. When(invitation.Start < LondonZone.Earliest, "The invitation starts before 1997."),
        .. OneLine(invitation.Summary, "invitation's summary"),
        .. Addressee(invitation.Organizer, "organizer"),
        .. When(invitation.Attendees.Count == 0, "The invitation has no attendee."),
        .. Addressees(invitation.Attendees, "attendee"),
    ];

    private static IEnumerable<string> Addressees(IReadOnlyList<MailAddressee> addressees, string who) =>
        addressees.SelectMany((addressee, i) => Addressee(addressee, FormattableString.Invariant($"{who} {i + 1}")));

    private static IEnumerable<string> Addressee(MailAddressee addressee, string who) =>
    [
        .. When(BreaksLine(addressee.Name), $"The name of {who} contains a line break or control character."),
        .. When(!IsAddress(addressee.Address), $"The address of {who} is not a plain e-mail address."),
    ];

    private static IEnumerable<string> OneLine(string text, string what) =>
    [
        .. When(string.IsNullOrWhiteSpace(text), $"The {what} is empty."),
        .. When(BreaksLine(text), $"The {what} contains a line break or control character."),
    ];

    private static string[] When(bool isBroken, string problem) => isBroken ? [problem] : [];

    private static bool BreaksLine(string text) => text.Any(character => char.IsControl(character) || character is '\u2028' or '\u2029');

    /// <summary>True for an address that can stand in an envelope and a header as it is.</summary>
    public static bool IsAddress(string address) => PlainAddress.Is(address);
}
