using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>The shared mailbox: drafts that are made, found and sent. Every id is immutable.</summary>
internal sealed class GraphMailbox(GraphConnection connection)
{
    private static readonly string[] Shown = ["id", "isDraft", "internetMessageId", "createdDateTime", "parentFolderId"];
    private static readonly string[] Expanded = [OwnProperty.Expand(OwnProperty.Entry)];

    private string? _deletedItems;

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
                    request.QueryParameters.Expand = Expanded;
                },
                cancellationToken);
            return message is null ? null : Found(message);
        }
        catch (ODataError error) when (GraphFault.Of(error, cancellationToken) is { IsMissing: true })
        {
            return null;
        }
    }

    /// <summary>The messages in a folder that carry the key, the oldest first.</summary>
    public async Task<IReadOnlyList<FoundMessage>> FindByKeyAsync(string folder, string key, CancellationToken cancellationToken)
    {
        var page = await Mailbox.MailFolders[folder].Messages.GetAsync(
            request =>
            {
                Prefer.ImmutableIds(request);
                request.QueryParameters.Filter = OwnProperty.Filter(OwnProperty.Key, key);
                request.QueryParameters.Select = Shown;
                request.QueryParameters.Expand = Expanded;
            },
            cancellationToken);
        return [.. (page?.Value ?? []).OrderBy(message => message.CreatedDateTime).Select(Found)];
    }

    /// <summary>Whether somebody threw it away: it lies in Deleted Items.</summary>
    public async Task<bool> IsBinnedAsync(FoundMessage message, CancellationToken cancellationToken)
    {
        // A folder's id never changes.
        _deletedItems ??= (await Mailbox.MailFolders[MailFolder.DeletedItems].GetAsync(request => request.QueryParameters.Select = ["id"], cancellationToken))?.Id;
        return message.FolderId is { } folder && folder == _deletedItems;
    }

    /// <summary>
    /// Deletes it for good: what is deleted in the ordinary way lies in Deleted Items, where anybody finds and sends it. What is not there any
    /// more is deleted: the answer to an earlier attempt may have been lost.
    /// </summary>
    public async Task DeleteForGoodAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await Mailbox.Messages[id].PermanentDelete.PostAsync(Prefer.ImmutableIds, cancellationToken);
        }
        catch (ODataError error) when (GraphFault.Of(error, cancellationToken) is { IsMissing: true })
        {
            return;
        }
    }

    /// <summary>Makes the draft in one request, with its key and without an addressee.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> DraftAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var draft = await Mailbox.Messages.PostAsync(DraftMessage.Of(message, connection.Settings.Mailbox), Prefer.ImmutableIds, cancellationToken);
        return draft?.Id ?? throw new FormatException("The answer names no draft.");
    }

    /// <summary>Has a draft say what is written now, and go to an address.</summary>
    public Task AddressAsync(string id, OutgoingMessage message, CancellationToken cancellationToken) =>
        Mailbox.Messages[id].PatchAsync(DraftMessage.Addressed(message, connection.Settings.Mailbox), Prefer.ImmutableIds, cancellationToken);

    public Task SendAsync(string id, CancellationToken cancellationToken) =>
        Mailbox.Messages[id].Send.PostAsync(Prefer.ImmutableIds, cancellationToken);

    private static FoundMessage Found(Message message) => new(
        message.Id ?? throw new FormatException("A message has no id."),
        message.IsDraft is true,
        message.InternetMessageId,
        message.ParentFolderId,
        OwnProperty.Read(message.SingleValueExtendedProperties, OwnProperty.Entry));
}
