using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>
/// The calendar of a mailbox. It mails to attendees as Exchange does: a request for a new meeting, an update for each writing of what
/// they can see, whether it differs or not, and a cancellation.
/// </summary>
public sealed class StandInCalendar
{
    private readonly EventWriter _writer;
    private readonly StandInSchedule _schedule;
    private readonly StandInMailbox _mailbox;
    private readonly List<CalendarItem> _items = [];

    internal StandInCalendar(StandInMailbox mailbox, TimeProvider time)
    {
        _mailbox = mailbox;
        Invitations = new(mailbox.Gate);
        _writer = new(this, mailbox, _items, time);
        _schedule = new(mailbox);
    }

    /// <summary>What was mailed to attendees, in order.</summary>
    public InvitationLog Invitations { get; }

    /// <summary>In how many readings the Teams link of a new meeting is still missing.</summary>
    public int OnlineLinkLag { get; set; }

    /// <summary>False where the mailbox has no licence for Teams.</summary>
    public bool HasTeams { get; set; } = true;

    /// <summary>The number of the organiser's audio conferencing; null where they have none.</summary>
    public string? TollNumber { get; set; }

    /// <summary>The meetings that stand.</summary>
    public IReadOnlyList<StandInEvent> Events
    {
        get
        {
            lock (_mailbox.Gate)
            {
                return [.. Current.Select(Read)];
            }
        }
    }

    /// <summary>When its owner is busy otherwise, and works.</summary>
    public StandInSchedule Schedule => _schedule;

    internal IEnumerable<CalendarItem> Current => _items.Where(item => !item.Gone);

    internal int Version { get; set; }

    /// <summary>What people do with the meetings in Outlook.</summary>
    public OutlookUser Outlook => new(this);

    /// <summary>Adds an appointment that is none of ours.</summary>
    public void AddAppointment(DateTimeOffset start, DateTimeOffset end)
    {
        lock (_mailbox.Gate)
        {
            var item = new CalendarItem(new JsonObject { ["subject"] = "Private", ["start"] = ExchangeTime.Utc(start.UtcDateTime), ["end"] = ExchangeTime.Utc(end.UtcDateTime) });
            item.Settle();
            item.Version = ++Version;
            _items.Add(item);
        }
    }

    /// <summary>Adds somebody else's meeting in a room.</summary>
    public void AddMeeting(string room, DateTimeOffset start, DateTimeOffset end)
    {
        AddAppointment(start, end);
        Outlook.Add(_items[^1].Item.ImmutableId, room, "Room", "resource");
    }

    internal GraphReply Answer(GraphRequest request) => !_mailbox.Tenant.Grants("Calendars.ReadWrite")
        ? GraphReply.Error(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")
        : request switch
        {
            _ when request.Is("POST", "events") || request.Is("POST", "calendar", "events") => _writer.Make(request),
            _ when request.Is("GET", "events") || request.Is("GET", "calendar", "events") => List(request),
            _ when request.Is("GET", "events", "*") => FindAnywhere(request.Path[1], item => GraphReply.Ok(Shown(item, request))),
            _ when request.Is("PATCH", "events", "*") => Find(request.Path[1], item => _writer.Change(item, request)),
            _ when request.Is("DELETE", "events", "*") => Find(request.Path[1], item => _writer.Delete(item)),
            _ when request.Is("POST", "events", "*", "cancel") => Find(request.Path[1], item => _writer.Cancel(item, request)),

            // https://learn.microsoft.com/graph/api/resources/calendar#properties: without a licence no provider is allowed.
            _ when request.Is("GET", "calendar") => GraphReply.Ok(new JsonObject
            {
                ["id"] = "calendar",
                ["allowedOnlineMeetingProviders"] = HasTeams ? new JsonArray("teamsForBusiness") : [],
            }),
            _ when request.Is("POST", "calendar", "getSchedule") => _schedule.Answer(request),
            _ => GraphReply.Error(400, "BadRequest", "Resource not found for the segment."),
        };

    /// <summary>Shows an event; the link for attending online comes with a delay.</summary>
    internal static JsonObject Shown(CalendarItem item, GraphRequest request)
    {
        if (item.LinkComes && item.LinkLag-- <= 0)
        {
            item.LinkComes = false;
            item.Item.Data["isOnlineMeeting"] = true;
            item.Item.Data["onlineMeeting"] = new JsonObject { ["joinUrl"] = $"https://teams.example/l/{item.Item.ImmutableId}" };
            if (item.TollNumber is { } number)
            {
                // https://learn.microsoft.com/graph/api/resources/onlinemeetinginfo: both only where the organiser has audio conferencing.
                (item.Item.Data["onlineMeeting"]!["tollNumber"], item.Item.Data["onlineMeeting"]!["conferenceId"]) = (number, "123456789");
            }

            EventWriter.AddMeetingDetails(item);
        }

        return Versioned(item, item.Item.Shown(request));
    }

    internal static string VersionOf(CalendarItem item) => $"W/\"{item.Version}\"";

    /// <summary>Each answer names the version, selected or not: https://learn.microsoft.com/graph/api/event-get</summary>
    internal static JsonObject Versioned(CalendarItem item, JsonObject shown)
    {
        shown["@odata.etag"] = VersionOf(item);
        return shown;
    }

    /// <summary>What somebody does in Outlook between our next reading and our writing.</summary>
    public Action? AfterNextReading { get; set; }

    /// <summary>In how many readings what was made last is not found yet.</summary>
    public int SearchLag { get; set; }

    private GraphReply List(GraphRequest request)
    {
        var filter = ItemFilter.Parse(request.Parameter("$filter"));
        CalendarItem[] found = SearchLag-- > 0 ? [] : [.. Current.Where(item => filter(item.Item))];
        var reply = GraphReply.Page(request, found, item => Shown(item, request));
        if (AfterNextReading is { } meanwhile)
        {
            AfterNextReading = null;
            meanwhile();
        }

        return reply;
    }

    private GraphReply Find(string id, Func<CalendarItem, GraphReply> then) =>
        Current.FirstOrDefault(item => item.Item.Has(id)) is { } found ? then(found) : GraphReply.NotFound;

    /// <summary>What was deleted lies in another folder, where its immutable id still finds it.</summary>
    private GraphReply FindAnywhere(string id, Func<CalendarItem, GraphReply> then) =>
        _items.Find(item => item.Gone ? item.Item.ImmutableId == id : item.Item.Has(id)) is { } found ? then(found) : GraphReply.NotFound;

    internal void InOutlook(string eventId, Action<CalendarItem> change)
    {
        lock (_mailbox.Gate)
        {
            var item = _items.Single(item => item.Item.Has(eventId));
            var (answers, start, end) = (item.Answers(), item.Start, item.End);
            change(item);
            item.Settle();
            item.KeepAnswers(item.Answers().Concat(answers).DistinctBy(answer => answer.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase), moved: (item.Start, item.End) != (start, end));
            _writer.Changed(item);
        }
    }

    private static StandInEvent Read(CalendarItem item) => new(
        item.Item.ImmutableId,
        item.Item.Properties.Where(property => property.Key.EndsWith("Key", StringComparison.Ordinal)).Select(property => property.Value).FirstOrDefault(),
        item.Subject,
        item.Item.Data["body"]?["content"]?.GetValue<string>() ?? "",
        item.Start,
        item.End,
        [.. item.Attendees.Select(attendee => (CalendarItem.AddressOf(attendee), attendee["type"]?.GetValue<string>() ?? "required"))],
        item.Item.Data.ToJsonString());
}
