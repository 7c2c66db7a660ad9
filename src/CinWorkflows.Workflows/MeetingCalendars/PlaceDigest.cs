using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>What a case file keeps of where a calendar shows a meeting, and of whom it shows there: enough to tell one from another.</summary>
internal static class PlaceDigest
{
    private const int Length = 16;

    public static string Of(CalendarEntry seen) => Of($"{seen.Venue}\n{MeetingMerge.RoomIn(seen, meant: null)}\n{seen.Online}");

    /// <summary>Another for each meeting: nobody finds somebody by it who does not know them there.</summary>
    public static string OfAddress(string meetingKey, string address) => Of($"{meetingKey}\n{address.Trim().ToLowerInvariant()}");

    private static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
}
