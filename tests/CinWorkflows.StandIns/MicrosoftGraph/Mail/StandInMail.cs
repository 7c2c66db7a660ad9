using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Mail;

/// <summary>The messages of a mailbox. Sending a draft moves it to the sent items, which gives it another id but for the immutable one.</summary>
public sealed class StandInMail
{
    private const string Drafts = "drafts";
    private const string SentItems = "sentitems";
    private const string Inbox = "inbox";

    private readonly StandInMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly List<StoredItem> _items = [];
    private readonly Dictionary<StoredItem, string> _folders = [];

    internal StandInMail(StandInMailbox mailbox, TimeProvider time) => (_mailbox, _time) = (mailbox, time);

    /// <summary>What left the mailbox, in order: one for each time that it was sent.</summary>
    public IReadOnlyList<StandInMessage> Sent => In(SentItems);

    /// <summary>What was begun and not sent.</summary>
    public IReadOnlyList<StandInMessage> Unsent => In(Drafts);

    /// <summary>True where Exchange gives messages another Message-ID as they leave.</summary>
    public bool GivesNewMessageIds { get; set; }

    /// <summary>A report comes back that a message was not delivered.</summary>
    /// <param name="internetMessageId">Of the message.</param>
    /// <param name="text">The report's text, with a status code.</param>
    public void BounceBack(string internetMessageId, string text) => Receive("REPORT.IPM.Note.NDR", internetMessageId, text);

    /// <summary>Somebody answers a message.</summary>
    public void Reply(string internetMessageId, string text) => Receive("IPM.Note", internetMessageId, text);

    /// <summary>Somebody tidies up: every draft and sent message is gone for good.</summary>
    public void DeleteAll()
    {
        lock (_mailbox.Gate)
        {
            _items.Clear();
            _folders.Clear();
        }
    }

    internal GraphReply Answer(GraphRequest request)
    {
        if (request.Is("POST", "messages", "*", "send"))
        {
            return Allowed("Mail.Send") ?? Find(request.Path[1], Send);
        }

        return Allowed("Mail.ReadWrite") ?? request switch
        {
            _ when request.Is("POST", "messages") => Draft(request),
            _ when request.Is("GET", "messages") => List(request, _items),
            _ when request.Is("GET", "messages", "*") => Find(request.Path[1], item => GraphReply.Ok(item.Shown(request))),
            _ when request.Is("PATCH", "messages", "*") => Find(request.Path[1], item => Change(item, request)),
            _ when request.Is("DELETE", "messages", "*") => Find(request.Path[1], Delete),
            _ when request.Is("GET", "mailFolders", "*") => GraphReply.Ok(new JsonObject { ["id"] = request.Path[1], ["displayName"] = request.Path[1] }),
            _ when request.Is("GET", "mailFolders", "*", "messages") => List(request, _items.Where(item => _folders[item].Equals(request.Path[1], StringComparison.OrdinalIgnoreCase))),
            _ => GraphReply.Error(400, "BadRequest", "Resource not found for the segment."),
        };
    }

    private GraphReply? Allowed(string permission) =>
        _mailbox.Tenant.Grants(permission) ? null : GraphReply.Error(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");

    private GraphReply Find(string id, Func<StoredItem, GraphReply> then) =>
        _items.Find(item => item.Has(id)) is { } found ? then(found) : GraphReply.NotFound;

    private static GraphReply List(GraphRequest request, IEnumerable<StoredItem> items) =>
        GraphReply.List(items.Where(ItemFilter.Parse(request.Parameter("$filter"))).Select(item => item.Shown(request)));

    private GraphReply Draft(GraphRequest request)
    {
        var data = request.Body ?? throw new GraphErrorException(400, "UnableToDeserializePostBody", "The body is empty.");
        var item = new StoredItem((JsonObject)data.DeepClone());
        item.TakeProperties();
        item.Data["isDraft"] = true;
        item.Data["createdDateTime"] = _time.GetUtcNow().UtcDateTime.ToString("o", CultureInfo.InvariantCulture);
        item.Data["internetMessageId"] ??= $"<{Guid.NewGuid():N}@stand-in.example>";
        item.Data["hasAttachments"] = item.Data["attachments"] is JsonArray { Count: > 0 };
        item.Properties.TryAdd("String 0x001A", "IPM.Note");
        Add(item, Drafts);
        return GraphReply.Created(item.Shown(request));
    }

    private static GraphReply Change(StoredItem item, GraphRequest request)
    {
        foreach (var (name, value) in request.Body ?? [])
        {
            item.Data[name] = value?.DeepClone();
        }

        item.TakeProperties();
        return GraphReply.Ok(item.Shown(request));
    }

    private GraphReply Delete(StoredItem item)
    {
        _items.Remove(item);
        _folders.Remove(item);
        return GraphReply.NoContent;
    }

    /// <summary>A message that was sent is sent no second time by the service: it is no draft any more.</summary>
    private GraphReply Send(StoredItem item)
    {
        if (_folders[item] != Drafts)
        {
            return GraphReply.Error(400, "ErrorInvalidRequest", "The message is not a draft.");
        }

        if (Addresses(item, "toRecipients").Count == 0)
        {
            return GraphReply.Error(400, "ErrorInvalidRecipients", "At least one recipient is not valid.");
        }

        item.Data["isDraft"] = false;
        item.Data["sentDateTime"] = _time.GetUtcNow().UtcDateTime.ToString("o", CultureInfo.InvariantCulture);
        if (GivesNewMessageIds)
        {
            item.Data["internetMessageId"] = $"<{Guid.NewGuid():N}@prod.outlook.example>";
        }

        item.Moved();
        _items.Remove(item);
        Add(item, SentItems);
        return GraphReply.Accepted;
    }

    private void Receive(string messageClass, string inReplyTo, string text)
    {
        var item = new StoredItem(new JsonObject
        {
            ["subject"] = "Undeliverable",
            ["isDraft"] = false,
            ["internetMessageId"] = $"<{Guid.NewGuid():N}@reports.example>",
            ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = text },
        });
        item.Properties["String 0x001A"] = messageClass;
        item.Properties["String 0x1042"] = inReplyTo;
        lock (_mailbox.Gate)
        {
            Add(item, Inbox);
        }
    }

    private void Add(StoredItem item, string folder)
    {
        _items.Add(item);
        _folders[item] = folder;
    }

    private List<StandInMessage> In(string folder)
    {
        lock (_mailbox.Gate)
        {
            return [.. _items.Where(item => _folders[item] == folder).Select(item => Read(item, folder))];
        }
    }

    private static StandInMessage Read(StoredItem item, string folder) => new(
        item.ImmutableId,
        folder,
        item.Properties.Where(property => property.Key.Contains("Name", StringComparison.Ordinal)).Select(property => property.Value).FirstOrDefault(),
        item.Data["subject"]?.GetValue<string>() ?? "",
        item.Data["body"]?["content"]?.GetValue<string>() ?? "",
        item.Data["from"]?["emailAddress"]?["address"]?.GetValue<string>(),
        Addresses(item, "toRecipients"),
        Addresses(item, "replyTo"),
        item.Data["internetMessageId"]!.GetValue<string>(),
        [.. (item.Data["attachments"] as JsonArray ?? []).Select(attached => (
            attached!["contentType"]!.GetValue<string>(),
            Encoding.UTF8.GetString(Convert.FromBase64String(attached["contentBytes"]!.GetValue<string>()))))]);

    private static List<string> Addresses(StoredItem item, string property) =>
        [.. (item.Data[property] as JsonArray ?? []).Select(to => to?["emailAddress"]?["address"]?.GetValue<string>()).OfType<string>()];
}
