using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>An event in a calendar, with the number of its last change.</summary>
internal sealed class CalendarItem(JsonObject data)
{
    public StoredItem Item { get; } = new(data);

    public DateTime Start { get; private set; }

    public DateTime End { get; private set; }

    public int Version { get; set; }

    public bool Gone { get; set; }

    /// <summary>In how many readings the link for attending online is still missing.</summary>
    public int LinkLag { get; set; }

    public bool LinkComes { get; set; }

    /// <summary>The number by which it is joined by telephone; null where its organiser has no audio conferencing.</summary>
    public string? TollNumber { get; set; }

    public IEnumerable<JsonObject> Attendees => (Item.Data["attendees"] as JsonArray ?? []).OfType<JsonObject>();

    public IEnumerable<string> Addresses => Attendees.Select(AddressOf);

    public string Subject => Item.Data["subject"]?.GetValue<string>() ?? "";

    public static string AddressOf(JsonObject attendee) =>
        attendee["emailAddress"]?["address"]?.GetValue<string>() ?? throw new GraphErrorException(400, "ErrorPropertyValidationFailure", "An attendee has no address.");

    /// <summary>
    /// Whoever has a mailbox in the tenant stands there once, under its primary address, whichever of its addresses was written:
    /// https://learn.microsoft.com/exchange/recipients-in-exchange-online/manage-user-mailboxes/add-or-remove-email-addresses
    /// </summary>
    public void Resolve(Func<string, string> primaryOf)
    {
        if (Item.Data["attendees"] is not JsonArray written)
        {
            return;
        }

        var once = written.OfType<JsonObject>().DistinctBy(attendee => primaryOf(AddressOf(attendee)), StringComparer.OrdinalIgnoreCase).Select(attendee => (JsonObject)attendee.DeepClone()).ToList();
        once.ForEach(attendee => attendee["emailAddress"]!["address"] = primaryOf(AddressOf(attendee)));
        Item.Data["attendees"] = new JsonArray([.. once]);
    }

    /// <summary>Takes the times over as Exchange keeps them, and refuses what it would.</summary>
    public void Settle()
    {
        Start = ExchangeTime.Read(Item.Data["start"], "start");
        End = ExchangeTime.Read(Item.Data["end"], "end");
        if (End < Start)
        {
            throw new GraphErrorException(400, "ErrorCalendarEndDateIsEarlierThanStartDate", "The end is before the start.");
        }

        if (Addresses.Count() > 500)
        {
            throw new GraphErrorException(400, "ErrorTooManyAttendees", "A meeting has at most 500 attendees.");
        }

        Item.Data["start"] = ExchangeTime.Utc(Start);
        Item.Data["end"] = ExchangeTime.Utc(End);
        foreach (var attendee in Attendees)
        {
            attendee["status"] ??= Unanswered();
        }
    }

    /// <summary>
    /// What attendees answered stays when the list is written anew. Another time asks them again.
    /// https://learn.microsoft.com/graph/api/resources/responsestatus
    /// </summary>
    public void KeepAnswers(IReadOnlyDictionary<string, JsonNode?> before, bool moved)
    {
        foreach (var attendee in Attendees)
        {
            attendee["status"] = !moved && before.GetValueOrDefault(AddressOf(attendee)) is { } status ? status.DeepClone() : Unanswered();
            if (moved)
            {
                attendee.Remove("proposedNewTime");
            }
        }
    }

    public Dictionary<string, JsonNode?> Answers() => Attendees
        .GroupBy(AddressOf, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First()["status"]?.DeepClone(), StringComparer.OrdinalIgnoreCase);

    public static JsonObject Unanswered() => new() { ["response"] = "none", ["time"] = "0001-01-01T00:00:00Z" };

    public bool Overlaps(DateTime from, DateTime to) => Start < to && End > from;
}
