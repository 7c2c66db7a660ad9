using System.Globalization;
using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>Makes, changes and takes away events, and mails to attendees what follows from it.</summary>
internal sealed class EventWriter(StandInCalendar calendar, StandInMailbox mailbox, List<CalendarItem> items, TimeProvider time)
{
    private const string Rule = "________________________________________________________________________________";

    private static readonly string[] SeenByAttendees =
        ["subject", "body", "start", "end", "location", "attendees", "isOnlineMeeting", "importance", "sensitivity", "recurrence"];

    private readonly HashSet<string> _transactions = new(StringComparer.Ordinal);

    public GraphReply Make(GraphRequest request)
    {
        var item = new CalendarItem((JsonObject)Body(request).DeepClone());
        item.Item.TakeProperties();
        item.Settle();
        var transaction = item.Item.Data["transactionId"]?.GetValue<string>();
        if (transaction is not null && !_transactions.Add(transaction))
        {
            return GraphReply.Error(409, "ErrorDuplicateTransactionId", "An event with this transactionId was created before.");
        }

        item.Item.Data["createdDateTime"] = time.GetUtcNow().UtcDateTime.ToString("o", CultureInfo.InvariantCulture);
        item.Item.Data["isCancelled"] = false;
        item.Item.Data["type"] = "singleInstance";
        GoOnline(item);
        items.Add(item);
        Changed(item);
        calendar.Invitations.Add(item.Addresses, "request", item.Subject);
        return GraphReply.Created(item.Item.Shown(request));
    }

    public GraphReply Change(CalendarItem item, GraphRequest request)
    {
        var body = Body(request);
        if (body.ContainsKey("transactionId"))
        {
            return GraphReply.Error(400, "ErrorPropertyValidationFailure", "transactionId can be set on creation only.");
        }

        var before = item.Addresses.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in body)
        {
            item.Item.Data[name] = value?.DeepClone();
        }

        item.Item.TakeProperties();
        item.Settle();
        KeepOnline(item, body);
        Changed(item);
        Mail(item, before, [.. body.Select(property => property.Key).Where(name => !name.StartsWith('@'))]);
        return GraphReply.Ok(StandInCalendar.Shown(item, request));
    }

    public GraphReply Delete(CalendarItem item)
    {
        item.Gone = true;
        Changed(item);
        calendar.Invitations.Add(item.Addresses, "cancel", item.Subject);
        return GraphReply.NoContent;
    }

    public GraphReply Cancel(CalendarItem item, GraphRequest request)
    {
        if (!item.Addresses.Any())
        {
            return GraphReply.Error(400, "ErrorInvalidRequest", "An event without attendees is no meeting and cannot be cancelled.");
        }

        item.Gone = true;
        Changed(item);
        calendar.Invitations.Add(item.Addresses, "cancel", item.Subject, request.Body?["Comment"]?.GetValue<string>());
        return GraphReply.Accepted;
    }

    /// <summary>The block that Teams puts into the text. A text without it ends the online meeting.</summary>
    public static void AddMeetingDetails(CalendarItem item)
    {
        var body = item.Item.Data["body"] as JsonObject ?? [];
        var text = body["content"]?.GetValue<string>() ?? "";
        item.Item.Data["body"] = new JsonObject
        {
            ["contentType"] = "html",
            ["content"] = $"<html><body>{text}<div class=\"me-email-text\"><span>{Rule}</span><a href=\"https://teams.example/l/{item.Item.ImmutableId}\">Join</a></div></body></html>",
        };
    }

    private static JsonObject Body(GraphRequest request) =>
        request.Body ?? throw new GraphErrorException(400, "UnableToDeserializePostBody", "The body is empty.");

    private void GoOnline(CalendarItem item)
    {
        item.LinkComes = item.Item.Data["isOnlineMeeting"]?.GetValue<bool>() is true && calendar.HasTeams;
        item.LinkLag = calendar.OnlineLinkLag;
        item.TollNumber = calendar.TollNumber;
        item.Item.Data["isOnlineMeeting"] = false;
    }

    private void KeepOnline(CalendarItem item, JsonObject body)
    {
        if (body["isOnlineMeeting"]?.GetValue<bool>() is true && item.Item.Data["onlineMeeting"] is null)
        {
            GoOnline(item);
        }

        if (body.ContainsKey("body") && item.Item.Data["onlineMeeting"] is not null && !body["body"]!.ToJsonString().Contains(Rule, StringComparison.Ordinal))
        {
            item.Item.Data["isOnlineMeeting"] = false;
            item.Item.Data.Remove("onlineMeeting");
        }
    }

    private void Mail(CalendarItem item, HashSet<string> before, List<string> written)
    {
        if (!written.Exists(SeenByAttendees.Contains))
        {
            return;
        }

        var now = item.Addresses.ToHashSet(StringComparer.OrdinalIgnoreCase);
        calendar.Invitations.Add(before.Except(now, StringComparer.OrdinalIgnoreCase), "cancel", item.Subject);
        calendar.Invitations.Add(now.Except(before, StringComparer.OrdinalIgnoreCase), "request", item.Subject);

        // Only a request that writes the attendees alone leaves the others in peace.
        if (written is not ["attendees"])
        {
            calendar.Invitations.Add(now.Intersect(before, StringComparer.OrdinalIgnoreCase), "update", item.Subject);
        }
    }

    private void Changed(CalendarItem item)
    {
        item.Version = ++calendar.Version;
        mailbox.Tenant.Subscriptions.Tell(mailbox.Address, item.Item.ImmutableId);
    }
}
