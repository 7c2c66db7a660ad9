using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Contacts;

/// <summary>
/// Somebody is reached otherwise than before. What is on its way to them by one of the changed ways sets out anew; what goes to an
/// address that is still theirs and safe goes on, because it may have arrived there already.
/// </summary>
/// <param name="CaseId">The case.</param>
/// <param name="PersonId">The participant.</param>
/// <param name="Ways">The ways that lead to another address, that are new, or that are not safe or not wished any more.</param>
public sealed record ContactChange(string CaseId, string PersonId, IReadOnlyList<Medium> Ways)
{
    /// <summary>What has changed between two states of somebody's contact details; null where no way has.</summary>
    public static ContactChange? Between(string caseId, PersonContact before, PersonContact after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var ways = Routes.Sent.Where(medium => !IsSame(before, after, medium)).ToList();
        return ways.Count == 0 ? null : new(caseId, after.Id, ways);
    }

    private static bool IsSame(PersonContact before, PersonContact after, Medium medium) =>
        Routes.IsOpen(before, medium) == Routes.IsOpen(after, medium) && AddressOf(before, medium) == AddressOf(after, medium);

    private static string? AddressOf(PersonContact person, Medium medium) => Routes.Destination(person, medium) switch
    {
        EmailDestination email => email.Address.ToUpperInvariant(),
        TextDestination text => text.Number,
        PostDestination post => string.Join('\n', post.Lines),
        _ => null,
    };
}
