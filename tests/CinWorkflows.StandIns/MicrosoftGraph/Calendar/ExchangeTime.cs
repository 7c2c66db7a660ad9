using System.Globalization;
using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>Times as Exchange takes and gives them: a wall time without an offset, and a zone that the server knows.</summary>
internal static class ExchangeTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTime Read(JsonNode? value, string property)
    {
        var text = value?["dateTime"]?.GetValue<string>() ?? throw new GraphErrorException(400, "ErrorPropertyValidationFailure", $"{property} is required.");
        var zone = value["timeZone"]?.GetValue<string>() ?? throw new GraphErrorException(400, "TimeZoneNotSupportedException", $"{property} has no time zone.");
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall) || wall.Kind is not DateTimeKind.Unspecified)
        {
            throw new GraphErrorException(400, "ErrorPropertyValidationFailure", $"{property} is no wall time.");
        }

        return zone switch
        {
            "UTC" => DateTime.SpecifyKind(wall, DateTimeKind.Utc),
            "GMT Standard Time" or "Europe/London" => TimeZoneInfo.ConvertTimeToUtc(wall, London),
            _ => throw new GraphErrorException(400, "TimeZoneNotSupportedException", "The time zone is not known to this server."),
        };
    }

    /// <summary>As an answer states it where no other zone is preferred.</summary>
    public static JsonObject Utc(DateTime instant) =>
        new() { ["dateTime"] = instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture), ["timeZone"] = "UTC" };
}
