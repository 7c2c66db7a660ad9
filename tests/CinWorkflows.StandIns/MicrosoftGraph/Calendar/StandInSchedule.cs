using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>When the owner of a calendar is busy beside its meetings, and works; answers <c>getSchedule</c> for the whole tenant.</summary>
public sealed class StandInSchedule
{
    private readonly StandInMailbox _mailbox;
    private readonly List<(string Status, DateTime Start, DateTime End)> _busy = [];

    internal StandInSchedule(StandInMailbox mailbox) => _mailbox = mailbox;

    /// <summary>The zone in which the working hours are stated; null where the calendar names none.</summary>
    public string? WorkingZone { get; set; } = "GMT Standard Time";

    /// <summary>Makes the owner busy.</summary>
    /// <param name="status">free, tentative, busy, oof or workingElsewhere.</param>
    /// <param name="start">From.</param>
    /// <param name="end">Until.</param>
    public void Add(string status, DateTimeOffset start, DateTimeOffset end) => _busy.Add((status, start.UtcDateTime, end.UtcDateTime));

    internal GraphReply Answer(GraphRequest request)
    {
        var body = request.Body ?? [];
        var schedules = body["Schedules"] as JsonArray ?? throw new GraphErrorException(400, "ErrorInvalidRequest", "Schedules is required.");
        var (from, to) = (ExchangeTime.Read(body["StartTime"], "StartTime"), ExchangeTime.Read(body["EndTime"], "EndTime"));
        if (schedules.Count > 20)
        {
            return GraphReply.Error(400, "ErrorInvalidRequest", "At most 20 schedules can be asked for.");
        }

        if (to <= from || to - from > TimeSpan.FromDays(62))
        {
            return GraphReply.Error(400, "ErrorTimeIntervalTooBig", "The requested time interval is too big.");
        }

        return GraphReply.List(schedules.Select(address => Information(address!.GetValue<string>(), from, to)));
    }

    private JsonObject Information(string address, DateTime from, DateTime to)
    {
        if (_mailbox.Tenant.Find(address) is not { Calendar: var calendar } asked)
        {
            return new JsonObject
            {
                ["scheduleId"] = address,
                ["error"] = new JsonObject { ["responseCode"] = "ErrorMailRecipientNotFound", ["message"] = $"{address} was not found." },
            };
        }

        var information = new JsonObject { ["scheduleId"] = address };
        lock (asked.Gate)
        {
            information["scheduleItems"] = new JsonArray([.. calendar.Schedule.Items(calendar, from, to)]);
        }

        if (calendar.Schedule.WorkingZone is { } zone)
        {
            information["workingHours"] = new JsonObject
            {
                ["daysOfWeek"] = new JsonArray("monday", "tuesday", "wednesday", "thursday", "friday"),
                ["startTime"] = "09:00:00.0000000",
                ["endTime"] = "17:30:00.0000000",
                ["timeZone"] = new JsonObject { ["name"] = zone },
            };
        }

        return information;
    }

    private List<JsonNode> Items(StandInCalendar calendar, DateTime start, DateTime end) =>
    [
        .. _busy.Concat(calendar.Current.Select(item => (Status: "busy", item.Start, item.End)))
            .Where(busy => busy.Start < end && busy.End > start)
            .OrderBy(busy => busy.Start)
            .Select(busy => new JsonObject { ["status"] = busy.Status, ["start"] = ExchangeTime.Utc(busy.Start), ["end"] = ExchangeTime.Utc(busy.End) }),
    ];
}
