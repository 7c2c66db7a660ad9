using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Contacts;

/// <summary>Who can be reached by a message, given their contact details and the channels of the authority.</summary>
/// <param name="record">The record, with contact details.</param>
/// <param name="channels">The channels of each authority.</param>
public sealed class Reach(ICaseRecord record, IMessageChannels channels)
{
    /// <summary>Those whom no message of a kind can reach, in the order given: they are told by hand.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="authority">The id of its pack.</param>
    /// <param name="kind">What is to be sent.</param>
    /// <param name="people">Participants of the case, by id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<string>> UnreachableAsync(
        string caseId,
        string authority,
        MessageKind kind,
        IReadOnlyList<string> people,
        CancellationToken cancellationToken)
    {
        var contacts = await record.ContactsAsync(caseId, people, cancellationToken);
        var reachable = contacts.Where(person => Ways(person, authority, kind).Count > 0).Select(person => person.Id);
        return [.. people.Except(reachable)];
    }

    /// <summary>The ways in which a person can be sent something, the best first.</summary>
    /// <param name="person">The person, with contact details.</param>
    /// <param name="authority">The id of the pack of the authority that sends it.</param>
    /// <param name="kind">What is to be sent.</param>
    public IReadOnlyList<Medium> Ways(PersonContact person, string authority, MessageKind kind) =>
        [.. Routes.Of(person, kind).Where(medium => channels.Find(authority, medium) is not null)];
}
