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

    private readonly Dictionary<string, (string Body, CalendarItem Item)> _transactions = new(StringComparer.Ordinal);

    public GraphReply Make(GraphRequest request)
    {
        var item = new CalendarItem((JsonObject)Body(request).DeepClone());
        item.Item.TakeProperties();
        item.Resolve(mailbox.Tenant.PrimaryOf);
        item.Settle();
        var transaction = item.Item.Data["transactionId"]?.GetValue<string>();
        if (transaction is not null && !_transactions.TryAdd(transaction, (Body(request).ToJsonString(), item)))
        {
            return Repeated(request, _transactions[transaction]);
        }

        item.Item.Data["createdDateTime"] = time.GetUtcNow().UtcDateTime.ToString("o", CultureInfo.InvariantCulture);
        item.Item.Data["isCancelled"] = false;
        item.Item.Data["type"] = "singleInstance";
        GoOnline(item);
        items.Add(item);
        Changed(item);
        calendar.Invitations.Add(item.Addresses, "request", item.Subject);
        return GraphReply.Created(StandInCalendar.Versioned(item, item.Item.Shown(request)));
    }

    /// <summary>
    /// A transaction is done once: the same request finds what the first made, another is refused and told its id.
    /// https://learn.microsoft.com/graph/api/resources/event (transactionId)
    /// </summary>
    private static GraphReply Repeated(GraphRequest request, (string Body, CalendarItem Item) first)
    {
        if (first.Body == Body(request).ToJsonString() && !first.Item.Gone)
        {
            return GraphReply.Created(StandInCalendar.Versioned(first.Item, first.Item.Item.Shown(request)));
        }

        var refused = GraphReply.Error(400, "ErrorDuplicateTransactionId", "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.");
        refused.Body!["error"]!["@event.existingEventId"] = request.ImmutableIds ? first.Item.Item.ImmutableId : first.Item.Item.MovingId;
        return refused;
    }

    public GraphReply Change(CalendarItem item, GraphRequest request)
    {
        var body = Body(request);
        if (body.ContainsKey("transactionId"))
        {
            return GraphReply.Error(400, "ErrorPropertyValidationFailure", "transactionId can be set on creation only.");
        }

        if (request.IfMatch is { } version && version != StandInCalendar.VersionOf(item))
        {
            // https://learn.microsoft.com/graph/errors (412)
            return GraphReply.Error(412, "ErrorIrresolvableConflict", "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.");
        }

        var before = item.Addresses.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (answers, start, end) = (item.Answers(), item.Start, item.End);
        foreach (var (name, value) in body)
        {
            item.Item.Data[name] = value?.DeepClone();
        }

        item.Item.TakeProperties();
        item.Resolve(mailbox.Tenant.PrimaryOf);
        item.Settle();
        item.KeepAnswers(answers, moved: (item.Start, item.End) != (start, end));
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

    public void Changed(CalendarItem item)
    {
        mailbox.Tenant.Booking.Answer(item, address => mailbox.Tenant.Rooms.Any(room => address.Equals(room["emailAddress"]?.GetValue<string>(), StringComparison.OrdinalIgnoreCase)), time.GetUtcNow().UtcDateTime);
        item.Version = ++calendar.Version;
        item.Item.Data["lastModifiedDateTime"] = time.GetUtcNow().UtcDateTime.ToString("o", CultureInfo.InvariantCulture);
        mailbox.Tenant.Subscriptions.Tell(mailbox.Address, item.Item.ImmutableId);
    }
}
