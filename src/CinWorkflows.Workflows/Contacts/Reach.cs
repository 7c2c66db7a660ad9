using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Contacts;

/// <summary>Who can be reached by a message, given their contact details and the channels of the authority.</summary>
/// <param name="record">The record, with contact details.</param>
/// <param name="cases">The record, with all that was ever said of them.</param>
/// <param name="channels">The channels of each authority.</param>
public sealed class Reach(ICaseRecord record, ICaseReader cases, IMessageChannels channels)
{
    /// <summary>
    /// Those whom no message of a kind can reach, in the order given: they have no way, must not be told what it says, or share the way with
    /// somebody who must not. A person tells them.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="kind">What is to be sent.</param>
    /// <param name="people">Participants of the case, by id.</param>
    /// <param name="today">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<string>> UnreachableAsync(
        CaseFile file,
        MessageKind kind,
        IReadOnlyList<string> people,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var away = await KeptAway.FromAsync(cases, file, kind, today, cancellationToken);
        var reachable = (await record.ContactsAsync(file.CaseId, people, cancellationToken))
            .Where(person => file.Participant(person.Id) is not null && Ways(person, file.Pack.Id, kind, away).Any())
            .Select(person => person.Id);
        return [.. people.Except(reachable)];
    }

    /// <summary>The ways in which a person can be sent something, the best first, but for those that others read who must not be told.</summary>
    /// <param name="person">The person, with contact details.</param>
    /// <param name="authority">The id of the pack of the authority that sends it.</param>
    /// <param name="kind">What is to be sent.</param>
    /// <param name="away">Those who must not be told.</param>
    public IEnumerable<Medium> Ways(PersonContact person, string authority, MessageKind kind, KeptAway away) =>
        Ways(person, authority, kind).Where(medium => !away.Reads(person, medium));

    /// <summary>The ways in which a person can be sent something, the best first.</summary>
    /// <param name="person">The person, with contact details.</param>
    /// <param name="authority">The id of the pack of the authority that sends it.</param>
    /// <param name="kind">What is to be sent.</param>
    public IReadOnlyList<Medium> Ways(PersonContact person, string authority, MessageKind kind) =>
        [.. Routes.Of(person, kind).Where(medium => channels.Find(authority, medium) is not null)];
}
