using System.Text.Json.Nodes;

namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>
/// People at work on a meeting in Outlook, its organiser or those who are invited. What they change is the same event that an app
/// changes: https://learn.microsoft.com/graph/api/resources/event
/// </summary>
public sealed class OutlookUser
{
    private readonly StandInCalendar _calendar;

    internal OutlookUser(StandInCalendar calendar) => _calendar = calendar;

    /// <summary>Moves the meeting.</summary>
    public void Move(string eventId, DateTimeOffset start, DateTimeOffset end) => Change(eventId, item =>
    {
        item.Item.Data["start"] = ExchangeTime.Utc(start.UtcDateTime);
        item.Item.Data["end"] = ExchangeTime.Utc(end.UtcDateTime);
    });

    /// <summary>Changes where it is.</summary>
    public void ChangeVenue(string eventId, string venue) => Change(eventId, item => item.Item.Data["location"] = new JsonObject { ["displayName"] = venue, ["locationType"] = "default" });

    /// <summary>Renames it.</summary>
    public void Rename(string eventId, string subject) => Change(eventId, item => item.Item.Data["subject"] = subject);

    /// <summary>Adds somebody; so does whoever forwards the invitation, which adds them to the organiser's list.</summary>
    public void Add(string eventId, string address, string name, string type = "required") => Change(eventId, item =>
    {
        item.Item.Data["attendees"] ??= new JsonArray();
        item.Item.Data["attendees"]!.AsArray().Add(new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = address, ["name"] = name }, ["type"] = type });
    });

    /// <summary>Takes somebody off, or a room.</summary>
    public void Remove(string eventId, string address) => Change(eventId, item =>
        item.Item.Data["attendees"] = new JsonArray([.. item.Attendees.Where(attendee => !IsOf(attendee, address)).Select(attendee => attendee.DeepClone())]));

    /// <summary>An attendee answers, and may propose another time: https://learn.microsoft.com/graph/api/resources/attendee (proposedNewTime)</summary>
    /// <param name="eventId">The meeting.</param>
    /// <param name="address">Who.</param>
    /// <param name="response">accepted, tentativelyAccepted or declined.</param>
    /// <param name="start">The time that is proposed.</param>
    /// <param name="end">Its end.</param>
    public void Respond(string eventId, string address, string response, DateTimeOffset? start = null, DateTimeOffset? end = null) => Change(eventId, item =>
    {
        var attendee = item.Attendees.Single(attendee => IsOf(attendee, address));
        attendee["status"] = new JsonObject { ["response"] = response, ["time"] = "2026-01-01T00:00:00Z" };
        if (start is { } from && end is { } until)
        {
            attendee["proposedNewTime"] = new JsonObject { ["start"] = ExchangeTime.Utc(from.UtcDateTime), ["end"] = ExchangeTime.Utc(until.UtcDateTime) };
        }
    });

    /// <summary>An attendee proposes a time as their program writes it, by whichever clock: dateTimeTimeZone takes any that Windows or IANA names.</summary>
    public void Propose(string eventId, string address, string start, string zone) => Change(eventId, item =>
    {
        JsonObject Time() => new() { ["dateTime"] = start, ["timeZone"] = zone };
        var attendee = item.Attendees.Single(attendee => IsOf(attendee, address));
        attendee["status"] = new JsonObject { ["response"] = "tentativelyAccepted", ["time"] = "2026-01-01T00:00:00Z" };
        attendee["proposedNewTime"] = new JsonObject { ["start"] = Time(), ["end"] = Time() };
    });

    /// <summary>Deletes it: it lies in Deleted Items, where its id still finds it.</summary>
    public void Delete(string eventId) => Change(eventId, item => item.Gone = true);

    /// <summary>Puts it back from Deleted Items.</summary>
    public void Restore(string eventId) => Change(eventId, item => item.Gone = false);

    /// <summary>Ends the online meeting, by taking its details out of the text: https://learn.microsoft.com/graph/api/event-update</summary>
    public void RemoveLink(string eventId) => Change(eventId, item =>
    {
        item.Item.Data["isOnlineMeeting"] = false;
        item.Item.Data.Remove("onlineMeeting");
    });

    private static bool IsOf(JsonObject attendee, string address) => CalendarItem.AddressOf(attendee).Equals(address, StringComparison.OrdinalIgnoreCase);

    private void Change(string eventId, Action<CalendarItem> change) => _calendar.InOutlook(eventId, change);
}
