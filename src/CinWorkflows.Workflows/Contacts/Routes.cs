using System.Collections.Frozen;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Contacts;

/// <summary>
/// The ways in which a message may reach somebody, the best first: the one that they prefer, then e-mail, text, letter. Never one
/// that is not safe, for which there is no address, or that cannot carry what is to be said.
/// </summary>
public static class Routes
{
    /// <summary>The ways that a message takes.</summary>
    public static readonly IReadOnlyList<Medium> Sent = [Medium.Email, Medium.Text, Medium.Letter];

    private static readonly IReadOnlySet<MessageKind> Documents = Enum.GetValues<MessageKind>()
        .Where(kind => typeof(MessageKind).GetField($"{kind}")!.IsDefined(typeof(DocumentAttribute), inherit: false))
        .ToFrozenSet();

    /// <summary>The ways in which a message of a kind may go to a person, the best first.</summary>
    /// <param name="person">The person, with contact details.</param>
    /// <param name="kind">What is to be sent.</param>
    public static IReadOnlyList<Medium> Of(PersonContact person, MessageKind kind)
    {
        ArgumentNullException.ThrowIfNull(person);
        var preferred = person.Details?.Preferred;
        return [.. Sent.OrderBy(medium => medium == preferred ? 0 : 1).Where(medium => IsOpen(person, medium) && Carries(medium, kind))];
    }

    /// <summary>Whether a way is safe, wished and has an address.</summary>
    internal static bool IsOpen(PersonContact person, Medium medium) =>
        person.Details?.Preferred != Medium.ByHand && person.Details?.Unsafe?.Contains(medium) != true && Destination(person, medium) is not null;

    /// <summary>Where a message goes that takes a way; null where there is no address for it.</summary>
    public static Destination? Destination(PersonContact person, Medium medium) => medium switch
    {
        Medium.Email when !string.IsNullOrWhiteSpace(person.Email) => new EmailDestination(person.Name, person.Email.Trim()),
        Medium.Text when person.Details?.MobileNumber is { } number => new TextDestination(person.Name, number),
        Medium.Letter when person.Details?.Post is { } lines => new PostDestination(person.Name, lines),
        _ => null,
    };

    /// <summary>
    /// Whether a way to somebody ends where somebody else reads too: the same mailbox, telephone or letter box. It counts also where that
    /// other person is not written to that way: the address is theirs all the same.
    /// </summary>
    internal static bool AreShared(PersonContact person, PersonContact other, Medium medium) => (Destination(person, medium), Destination(other, medium)) switch
    {
        (EmailDestination mine, EmailDestination theirs) => SameMailbox.Is(mine.Address, theirs.Address),
        (TextDestination mine, TextDestination theirs) => mine.Number == theirs.Number,
        (PostDestination mine, PostDestination theirs) => SameLetterBox.Is(mine.Lines, theirs.Lines),
        _ => false,
    };

    private static bool Carries(Medium medium, MessageKind kind) => medium != Medium.Text || !Documents.Contains(kind);
}
