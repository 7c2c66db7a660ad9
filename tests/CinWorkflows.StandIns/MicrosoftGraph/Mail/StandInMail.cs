using System.Text;
using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Mail;

/// <summary>The messages of a mailbox, as a test prepares and sees them.</summary>
public sealed class StandInMail
{
    private readonly StandInMailbox _mailbox;
    private readonly MailFolders _folders;
    private readonly MailService _service;
    private readonly SendingRate _rate;
    private readonly TimeProvider _time;

    internal StandInMail(StandInMailbox mailbox, TimeProvider time)
    {
        (_mailbox, _folders, _rate, _time) = (mailbox, new(), new(time), time);
        _service = new(mailbox.Tenant, _folders, _rate, time);
    }

    /// <summary>What left the mailbox, in order: one for each time that it was sent.</summary>
    public IReadOnlyList<StandInMessage> Sent => In(MailFolders.SentItems);

    /// <summary>What was begun and not sent.</summary>
    public IReadOnlyList<StandInMessage> Unsent => In(MailFolders.Drafts);

    /// <summary>What was deleted, and can be taken out again by anybody who reads the mailbox.</summary>
    public IReadOnlyList<StandInMessage> Deleted => In(MailFolders.DeletedItems);

    /// <summary>True where Exchange gives messages another Message-ID as they leave.</summary>
    public bool GivesNewMessageIds { get => _service.GivesNewMessageIds; set => _service.GivesNewMessageIds = value; }

    /// <summary>
    /// Which messages it does not hand out, by their content: ErrorItemCorrupt
    /// (https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode).
    /// </summary>
    public Func<string, bool> DoesNotOpen { get => _service.DoesNotOpen; set => _service.DoesNotOpen = value; }

    /// <summary>How many messages it sends in a minute.</summary>
    public int MostAMinute { get => _rate.MostAMinute; set => _rate.MostAMinute = value; }

    /// <summary>When each message was sent.</summary>
    public IReadOnlyList<DateTimeOffset> SentAt
    {
        get
        {
            lock (_mailbox.Gate)
            {
                return [.. _rate.All];
            }
        }
    }

    /// <summary>Something comes in by mail.</summary>
    /// <param name="mime">The whole of it, as a mail server hands it over.</param>
    /// <param name="folder">Where a rule of the mailbox puts it.</param>
    public void Receive(string mime, string folder = MailFolders.Inbox)
    {
        lock (_mailbox.Gate)
        {
            _folders.Add(ReceivedMail.Item(mime, _time.GetUtcNow()), folder);
        }
    }

    /// <summary>Somebody throws every draft away: they lie in Deleted Items then, as drafts.</summary>
    public void BinDrafts()
    {
        lock (_mailbox.Gate)
        {
            _folders.In(MailFolders.Drafts).ForEach(item => _folders.Move(item, MailFolders.DeletedItems));
        }
    }

    /// <summary>Somebody tidies up: every draft and sent message is gone for good.</summary>
    public void DeleteAll()
    {
        lock (_mailbox.Gate)
        {
            _folders.Clear();
        }
    }

    internal GraphReply Answer(GraphRequest request) => _service.Answer(request);

    private List<StandInMessage> In(string folder)
    {
        lock (_mailbox.Gate)
        {
            return [.. _folders.In(folder).Select(item => Read(item, folder))];
        }
    }

    private static StandInMessage Read(StoredItem item, string folder) => new(
        item.ImmutableId,
        folder,
        item.Properties.Where(property => property.Key.Contains("Name", StringComparison.Ordinal)).Select(property => property.Value).FirstOrDefault(),
        item.Data["subject"]?.GetValue<string>() ?? "",
        item.Data["body"]?["content"]?.GetValue<string>() ?? "",
        item.Data["from"]?["emailAddress"]?["address"]?.GetValue<string>(),
        MailService.Addresses(item, "toRecipients"),
        MailService.Addresses(item, "replyTo"),
        item.Data["internetMessageId"]!.GetValue<string>(),
        [.. (item.Data["attachments"] as JsonArray ?? []).Select(attached => (
            attached!["contentType"]!.GetValue<string>(),
            Encoding.UTF8.GetString(Convert.FromBase64String(attached["contentBytes"]!.GetValue<string>()))))]);
}
