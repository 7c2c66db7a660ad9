using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Mail;

/// <summary>What the service answers about messages. Sending a draft moves it to the sent items.</summary>
internal sealed class MailService(StandInTenant tenant, MailFolders folders, SendingRate rate, TimeProvider time)
{
    private static readonly string[] OnlyOfDrafts = ["body", "toRecipients", "subject", "from", "replyTo"];

    public bool GivesNewMessageIds { get; set; }

    public Func<string, bool> DoesNotOpen { get; set; } = _ => false;

    public GraphReply Answer(GraphRequest request)
    {
        if (request.Is("POST", "messages", "*", "send"))
        {
            return Allowed("Mail.Send") ?? Find(request.Path[1], Send);
        }

        return Allowed("Mail.ReadWrite") ?? request switch
        {
            _ when request.Is("POST", "messages") => Draft(request),
            _ when request.Is("GET", "messages") => ListAll(request),
            _ when request.Is("GET", "messages", "*") => Find(request.Path[1], item => GraphReply.Ok(item.Shown(request))),
            _ when request.Is("GET", "messages", "*", "$value") => Find(request.Path[1], Mime),
            _ when request.Is("PATCH", "messages", "*") => Find(request.Path[1], item => Change(item, request)),
            _ when request.Is("DELETE", "messages", "*") => Find(request.Path[1], Delete),
            _ when request.Is("POST", "messages", "*", "permanentDelete") => Find(request.Path[1], DeleteForGood),
            _ when request.Is("GET", "mailFolders", "*") => Folder(request.Path[1], name => GraphReply.Ok(new JsonObject { ["id"] = MailFolders.IdOf(name), ["displayName"] = name })),
            _ when request.Is("GET", "mailFolders", "*", "messages") => Folder(request.Path[1], name => List(request, folders.In(name))),
            _ => GraphReply.Error(400, "BadRequest", "Resource not found for the segment."),
        };
    }

    public static List<string> Addresses(StoredItem item, string property) =>
        [.. (item.Data[property] as JsonArray ?? []).Select(to => to?["emailAddress"]?["address"]?.GetValue<string>()).OfType<string>()];

    private GraphReply? Allowed(string permission) =>
        tenant.Grants(permission) ? null : GraphReply.Error(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");

    private GraphReply Find(string id, Func<StoredItem, GraphReply> then) =>
        folders.All.FirstOrDefault(item => item.Has(id)) is { } found ? then(found) : GraphReply.NotFound;

    private static GraphReply Folder(string nameOrId, Func<string, GraphReply> then) =>
        MailFolders.Find(nameOrId) is { } name ? then(name) : GraphReply.Error(404, "ErrorItemNotFound", "The specified folder could not be found in the store.");

    /// <summary>
    /// The messages of the whole mailbox, Deleted Items among them (https://learn.microsoft.com/en-us/graph/api/user-list-messages). The
    /// same page warns of 504: a property that Exchange keeps no index of is looked for in every message there is.
    /// </summary>
    private GraphReply ListAll(GraphRequest request) => ItemFilter.IsByProperty(request.Parameter("$filter"))
        ? GraphReply.Error(504, "GatewayTimeout", "The search of the whole mailbox took too long.")
        : List(request, folders.All);

    private static GraphReply List(GraphRequest request, IEnumerable<StoredItem> items)
    {
        var found = items.Where(ItemFilter.Parse(request.Parameter("$filter"))).ToList();
        if (request.Parameter("$orderby") is { } order)
        {
            found = order == "receivedDateTime"
                ? [.. found.OrderBy(item => item.Data["receivedDateTime"]?.GetValue<string>(), StringComparer.Ordinal)]
                : throw new GraphErrorException(400, "ErrorInvalidUrlQuery", "The order is not understood.");
        }

        return GraphReply.Page(request, found, item => item.Shown(request));
    }

    private GraphReply Draft(GraphRequest request)
    {
        var data = request.Body ?? throw new GraphErrorException(400, "UnableToDeserializePostBody", "The body is empty.");
        var item = new StoredItem((JsonObject)data.DeepClone());
        item.TakeProperties();
        item.Data["isDraft"] = true;
        item.Data["createdDateTime"] = Now;
        item.Data["receivedDateTime"] = Now;
        item.Data["internetMessageId"] ??= $"<{Guid.NewGuid():N}@stand-in.example>";
        item.Data["hasAttachments"] = item.Data["attachments"] is JsonArray { Count: > 0 };
        item.Properties.TryAdd("String 0x001A", "IPM.Note");
        folders.Add(item, MailFolders.Drafts);
        return GraphReply.Created(item.Shown(request));
    }

    /// <summary>Most of a message is updatable only while it is a draft (https://learn.microsoft.com/en-us/graph/api/message-update).</summary>
    private static GraphReply Change(StoredItem item, GraphRequest request)
    {
        if (item.Data["isDraft"]?.GetValue<bool>() is not true && (request.Body ?? []).Any(pair => OnlyOfDrafts.Contains(pair.Key)))
        {
            return GraphReply.Error(400, "ErrorInvalidPropertySet", "The property can be set on a draft only.");
        }

        foreach (var (name, value) in request.Body ?? [])
        {
            item.Data[name] = value?.DeepClone();
        }

        item.TakeProperties();
        return GraphReply.Ok(item.Shown(request));
    }

    /// <summary>It moves to Deleted Items, from where anybody can take it (https://learn.microsoft.com/en-us/graph/api/message-delete).</summary>
    private GraphReply Delete(StoredItem item)
    {
        folders.Move(item, MailFolders.DeletedItems);
        return GraphReply.NoContent;
    }

    /// <summary>No mail program shows it any more (https://learn.microsoft.com/en-us/graph/api/message-permanentdelete).</summary>
    private GraphReply DeleteForGood(StoredItem item)
    {
        folders.Remove(item);
        return GraphReply.NoContent;
    }

    /// <summary>
    /// Any draft is sent, wherever it lies; what was sent is no draft any more, and is sent no second time
    /// (https://learn.microsoft.com/en-us/graph/api/message-send).
    /// </summary>
    private GraphReply Send(StoredItem item)
    {
        if (item.Data["isDraft"]?.GetValue<bool>() is not true)
        {
            return GraphReply.Error(400, "ErrorInvalidRequest", "The message is not a draft.");
        }

        if (Addresses(item, "toRecipients").Count == 0)
        {
            return GraphReply.Error(400, "ErrorInvalidRecipients", "At least one recipient is not valid.");
        }

        if (rate.Take() is { } wait)
        {
            return GraphReply.Error(429, "ApplicationThrottled", "The message rate limit of the mailbox is exceeded.", wait);
        }

        item.Data["isDraft"] = false;
        item.Data["sentDateTime"] = Now;
        if (GivesNewMessageIds)
        {
            item.Data["internetMessageId"] = $"<{Guid.NewGuid():N}@prod.outlook.example>";
        }

        folders.Move(item, MailFolders.SentItems);
        return GraphReply.Accepted;
    }

    /// <summary>The message as MIME (https://learn.microsoft.com/en-us/graph/outlook-get-mime-message).</summary>
    private GraphReply Mime(StoredItem item) => item.Mime is { } mime
        ? DoesNotOpen(mime) ? GraphReply.Error(500, "ErrorItemCorrupt", "The item is corrupt.") : new GraphReply(200) { Content = Encoding.UTF8.GetBytes(mime) }
        : GraphReply.Error(400, "BadRequest", "The stand-in keeps the MIME of received messages only.");

    private string Now => time.GetUtcNow().UtcDateTime.ToString(StoredItem.TimeFormat, CultureInfo.InvariantCulture);
}
