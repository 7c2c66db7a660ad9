using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>
/// Changes in a window of a calendar since a token, in pages. A token holds the window, the number of the last change that it has
/// seen, and the epoch it was given in; one of an earlier epoch is answered 410.
/// </summary>
internal sealed class CalendarDelta(List<CalendarItem> items, StandInMailbox mailbox)
{
    private int _epoch;

    public void Expire() => Interlocked.Increment(ref _epoch);

    public GraphReply Answer(GraphRequest request, Func<CalendarItem, JsonObject> show)
    {
        if (request.Query.Keys.Any(key => key is "$expand" or "$filter" or "$orderby" or "$search" or "$select"))
        {
            return GraphReply.Error(400, "ErrorInvalidUrlQuery", "The query parameter is not supported with delta on calendarView.");
        }

        var state = (request.Parameter("$deltatoken") ?? request.Parameter("$skiptoken")) is { } token ? Position.Read(token) : Start(request);
        if (state is null || state.Epoch != _epoch)
        {
            return GraphReply.Error(410, "SyncStateNotFound", "The sync state generation is not found; a full sync is required.");
        }

        var changed = items.Where(item => item.Version > state.Since && (state.Since > 0 || (!item.Gone && item.Overlaps(state.From, state.To))))
            .OrderBy(item => item.Version).ToList();
        var size = request.PageSize ?? 10;
        var page = changed.Skip(state.Skip).Take(size).ToList();
        var more = changed.Count > state.Skip + page.Count;
        var next = more ? state with { Skip = state.Skip + page.Count } : state with { Since = Math.Max(state.Since, mailbox.Calendar.Version), Skip = 0 };
        var address = $"{request.Root}v1.0/users/{mailbox.Address}/calendarView/delta?{(more ? "$skiptoken" : "$deltatoken")}={next}";
        return GraphReply.Ok(new JsonObject
        {
            ["value"] = new JsonArray([.. page.Select(item => Entry(item, state, request, show))]),
            [more ? "@odata.nextLink" : "@odata.deltaLink"] = address,
        });
    }

    private static JsonObject Entry(CalendarItem item, Position state, GraphRequest request, Func<CalendarItem, JsonObject> show)
    {
        if (!item.Gone && item.Overlaps(state.From, state.To))
        {
            return show(item);
        }

        return new JsonObject
        {
            ["id"] = request.ImmutableIds ? item.Item.ImmutableId : item.Item.MovingId,
            ["@removed"] = new JsonObject { ["reason"] = "deleted" },
        };
    }

    private Position Start(GraphRequest request) =>
        new(_epoch, Instant(request.Parameter("startDateTime")), Instant(request.Parameter("endDateTime")), Since: 0, Skip: 0);

    private static DateTime Instant(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new GraphErrorException(400, "ErrorInvalidParameter", "startDateTime and endDateTime are required.");

    private sealed record Position(int Epoch, DateTime From, DateTime To, int Since, int Skip)
    {
        public static Position? Read(string token)
        {
            try
            {
                var parts = Encoding.ASCII.GetString(Convert.FromHexString(token)).Split('|').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
                return new((int)parts[0], new(parts[1], DateTimeKind.Utc), new(parts[2], DateTimeKind.Utc), (int)parts[3], (int)parts[4]);
            }
            catch (FormatException)
            {
                return null;
            }
        }

        public override string ToString() =>
            Convert.ToHexString(Encoding.ASCII.GetBytes(FormattableString.Invariant($"{Epoch}|{From.Ticks}|{To.Ticks}|{Since}|{Skip}")));
    }
}
