using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Web.Outbox;

/// <summary>An outgoing message and what became of it, without its text.</summary>
/// <param name="Id">Its id; in the subject of the duty where it could not be delivered.</param>
/// <param name="Key">By which it is sent once.</param>
/// <param name="CaseId">The case; none for a digest.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="To">Who gets it, by id.</param>
/// <param name="Subject">What it is about: a duty's key, a meeting's id, a plan's version.</param>
/// <param name="Revision">The meeting's revision, for invitations.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Medium">The way that it goes or went.</param>
/// <param name="Tried">The ways that did not work.</param>
/// <param name="QueuedAt">When it was put into the outbox.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAttemptAt">When it is tried next.</param>
/// <param name="Evidence">What shows that it was sent.</param>
/// <param name="Problem">Why it was not, in codes.</param>
/// <param name="Language">The language in which it was last written, as a tag such as 'en' or 'pl'; none before it was.</param>
public sealed record MessageState(
    string Id,
    string Key,
    string? CaseId,
    MessageKind Kind,
    Recipient To,
    string Subject,
    int Revision,
    DeliveryState State,
    Medium? Medium,
    IReadOnlyList<Medium> Tried,
    DateTimeOffset QueuedAt,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    string? Evidence,
    string? Problem,
    string? Language)
{
    internal static MessageState Of(MessageView view) => new(
        view.Order.Id,
        view.Order.Key,
        view.Order.CaseId,
        view.Order.Kind,
        view.Order.To,
        view.Order.Subject,
        view.Order.Revision,
        view.State,
        view.Medium,
        view.Tried,
        view.QueuedAt,
        view.Attempts,
        view.NextAttemptAt,
        view.Evidence,
        view.Problem,
        view.Language);
}
