using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>The shared mailbox: drafts that are made, found and sent. Every id is immutable.</summary>
internal sealed class GraphMailbox(GraphConnection connection)
{
    private static readonly string[] Shown = ["id", "isDraft", "internetMessageId", "createdDateTime", "toRecipients"];

    private Microsoft.Graph.Users.Item.UserItemRequestBuilder Mailbox => connection.Client.Users[connection.Settings.Mailbox];

    /// <summary>The message with this id, in whichever folder; null where there is none.</summary>
    public async Task<FoundMessage?> FindAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var message = await Mailbox.Messages[id].GetAsync(
                request =>
                {
                    Prefer.ImmutableIds(request);
                    request.QueryParameters.Select = Shown;
                },
                cancellationToken);
            return message is null ? null : Found(message);
        }
        catch (ODataError error) when (error.ResponseStatusCode == 404)
        {
            return null;
        }
    }

    /// <summary>
    /// The message that carries the key, in whichever folder: the sent one, else the oldest draft. Other drafts with the key, left
    /// by a request that seemed to have failed, are deleted so that nobody sends one by hand.
    /// </summary>
    public async Task<FoundMessage?> FindByKeyAsync(string key, CancellationToken cancellationToken)
    {
        var page = await Mailbox.Messages.GetAsync(
            request =>
            {
                Prefer.ImmutableIds(request);
                request.QueryParameters.Filter = OwnProperty.Filter(OwnProperty.Key, key);
                request.QueryParameters.Select = Shown;
            },
            cancellationToken);
        var found = (page?.Value ?? []).OrderBy(message => message.IsDraft).ThenBy(message => message.CreatedDateTime).Select(Found).ToList();
        foreach (var superfluous in found.Skip(1).Where(message => message.IsDraft))
        {
            await DeleteAsync(superfluous.Id, cancellationToken);
        }

        return found.FirstOrDefault();
    }

    public Task DeleteAsync(string id, CancellationToken cancellationToken) => Mailbox.Messages[id].DeleteAsync(Prefer.ImmutableIds, cancellationToken);

    /// <summary>Makes the draft, whole and with its key, in one request.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> DraftAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var draft = await Mailbox.Messages.PostAsync(DraftMessage.Of(message, connection.Settings.Mailbox), Prefer.ImmutableIds, cancellationToken);
        return draft?.Id ?? throw new FormatException("The answer names no draft.");
    }

    /// <summary>Has a draft go to an address, whichever it was made for.</summary>
    public Task AddressAsync(string id, EmailDestination to, CancellationToken cancellationToken) =>
        Mailbox.Messages[id].PatchAsync(new() { ToRecipients = [DraftMessage.Recipient(to.Addressee)] }, Prefer.ImmutableIds, cancellationToken);

    public Task SendAsync(string id, CancellationToken cancellationToken) =>
        Mailbox.Messages[id].Send.PostAsync(Prefer.ImmutableIds, cancellationToken);

    /// <summary>The delivery reports and replies that answer a message.</summary>
    public async Task<IReadOnlyList<Message>> AnswersToAsync(string internetMessageId, CancellationToken cancellationToken)
    {
        var page = await Mailbox.Messages.GetAsync(
            request =>
            {
                Prefer.ImmutableIds(request);
                request.QueryParameters.Filter = OwnProperty.Filter(DeliveryReport.InReplyTo, internetMessageId);
                request.QueryParameters.Expand = [OwnProperty.Expand(DeliveryReport.MessageClass)];
                request.QueryParameters.Select = ["id", "body"];
            },
            cancellationToken);
        return page?.Value ?? [];
    }

    private static FoundMessage Found(Message message) =>
        new(message.Id ?? throw new FormatException("A message has no id."), message.IsDraft is true, message.InternetMessageId, message.ToRecipients is [var only] ? only.EmailAddress?.Address : null);
}
