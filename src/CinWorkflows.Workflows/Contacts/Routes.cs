using CinWorkflows.Domain.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Workflows.Contacts;

/// <summary>
/// The ways in which a message may reach somebody, the best first: the one that they prefer, then e-mail, text, letter. Never one
/// that is not safe, for which there is no address, or that cannot carry what is to be said.
/// </summary>
internal static class Routes
{
    /// <summary>What is too long for a text, or is to be kept and signed.</summary>
    private static readonly MessageKind[] Documents = [MessageKind.PlanCopy, MessageKind.ReviewRecord, MessageKind.Digest];

    public static IReadOnlyList<Medium> Of(PersonContact person, MessageKind kind)
    {
        var preferred = person.Details?.Preferred;
        return preferred == Medium.ByHand
            ? []
            : [.. new[] { Medium.Email, Medium.Text, Medium.Letter }
                .OrderBy(medium => medium == preferred ? 0 : 1)
                .Where(medium => IsSafe(person, medium) && Destination(person, medium) is not null && Carries(medium, kind))];
    }

    /// <summary>Where a message goes that takes a way; null where there is no address for it.</summary>
    public static Destination? Destination(PersonContact person, Medium medium) => medium switch
    {
        Medium.Email when !string.IsNullOrWhiteSpace(person.Email) => new EmailDestination(person.Name, person.Email.Trim()),
        Medium.Text when person.Details?.MobileNumber is { } number => new TextDestination(person.Name, number),
        Medium.Letter when person.Details?.Post is { } lines => new PostDestination(person.Name, lines),
        _ => null,
    };

    private static bool IsSafe(PersonContact person, Medium medium) => person.Details?.Unsafe?.Contains(medium) != true;

    private static bool Carries(Medium medium, MessageKind kind) => medium != Medium.Text || !Documents.Contains(kind);
}
