using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Mail;

/// <summary>
/// What Exchange makes of a message that comes in: its class says what it is. A delivery status notification gets its class from its
/// worst Action field (https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxcmail/20b68265-6223-41ef-903f-3e73e11f5bcc),
/// a calendar part of method REPLY or COUNTER makes a meeting response ([MS-OXCICAL]), of type eventMessageResponse
/// (https://learn.microsoft.com/en-us/graph/api/resources/eventmessageresponse), and an automatic answer of Exchange itself has a class of its own.
/// </summary>
internal static partial class ReceivedMail
{
    private static readonly (string Action, string Suffix)[] Worst =
        [("failed", "NDR"), ("delayed", "Delayed.DR"), ("relayed", "Relayed.DR"), ("expanded", "Expanded.DR"), ("delivered", "DR")];

    public static StoredItem Item(string mime, DateTimeOffset at)
    {
        var data = new JsonObject
        {
            ["subject"] = Header(mime, "Subject") ?? "",
            ["isDraft"] = false,
            ["receivedDateTime"] = at.UtcDateTime.ToString(StoredItem.TimeFormat, CultureInfo.InvariantCulture),
            ["internetMessageId"] = Header(mime, "Message-ID") ?? $"<{Guid.NewGuid():N}@received.example>",
            ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = "" },
        };
        if (Header(mime, "From") is { } from)
        {
            data["from"] = new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = Address().Match(from).Value } };
        }

        var messageClass = ClassOf(mime);
        if (messageClass.StartsWith("IPM.Schedule.Meeting.Resp", StringComparison.Ordinal))
        {
            data["@odata.type"] = "#microsoft.graph.eventMessageResponse";
        }

        var item = new StoredItem(data) { Mime = mime };
        item.Properties["String 0x001A"] = messageClass;
        return item;
    }

    private static string ClassOf(string mime)
    {
        if (Report().IsMatch(mime))
        {
            return $"REPORT.IPM.Note.{Worst.First(kind => Regex.IsMatch(mime, $"^Action:\\s*{kind.Action}", RegexOptions.Multiline | RegexOptions.IgnoreCase)).Suffix}";
        }

        if (CalendarReply().IsMatch(mime))
        {
            return $"IPM.Schedule.Meeting.Resp.{PartStat().Match(Decoded(mime)).Groups[1].Value.ToUpperInvariant() switch
            {
                "ACCEPTED" => "Pos",
                "DECLINED" => "Neg",
                _ => "Tent",
            }}";
        }

        return Header(mime, "X-MS-Exchange-Generated-Message-Source") is not null ? "IPM.Note.Rules.OofTemplate.Microsoft" : "IPM.Note";
    }

    private static string Decoded(string mime) => Base64().Replace(mime, match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Value)));

    private static string? Header(string mime, string name) =>
        Regex.Match(mime, $"^{name}:[ \t]*(.+?)\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("""^Content-Type:\s*multipart/report\b[^\r\n]*(\r?\n[ \t][^\r\n]*)*report-type="?delivery-status""", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Report();

    [GeneratedRegex("""^Content-Type:\s*text/calendar\b[^\r\n]*(\r?\n[ \t][^\r\n]*)*method="?(REPLY|COUNTER)""", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex CalendarReply();

    [GeneratedRegex(@"(^[A-Za-z0-9+/]{76}\r?\n)+^[A-Za-z0-9+/=]{4,76}\r?$", RegexOptions.Multiline)]
    private static partial Regex Base64();

    [GeneratedRegex("PARTSTAT=(?:3D)?([A-Za-z-]+)")]
    private static partial Regex PartStat();

    [GeneratedRegex("[^<>\\s]+@[^<>\\s]+")]
    private static partial Regex Address();
}
