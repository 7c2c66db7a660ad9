using System.Text.Json;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>
/// Exchange keeps an attendee who has a mailbox of the tenant under its primary address, and answers come under that, whichever of its addresses we wrote.
/// Which address of ours each of these stands for is written on the event, so that whoever reads it finds people as the record has them: else their
/// answers were nobody's, each revision would invite them again, and nobody could take them off.
/// </summary>
internal static class KeptAddresses
{
    /// <summary>How long after it was made an event is taken to be as we made it, where the answer to that was lost.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>Gives the attendees of an event our addresses.</summary>
    public static Event? InOurs(Event? shown)
    {
        var ours = Of(shown);
        foreach (var address in (shown?.Attendees ?? []).Select(attendee => attendee.EmailAddress).OfType<EmailAddress>())
        {
            address.Address = ours.GetValueOrDefault(address.Address ?? "", address.Address ?? "");
        }

        return shown;
    }

    /// <summary>
    /// What is to be written on an event whose attendees were just written: of those who are not there under the address that was sent, each stands there under
    /// one that was not, in the same order. Null where there is nothing new, or where as many are not there as have come, so that it cannot be told.
    /// </summary>
    /// <param name="sent">The addresses that were written.</param>
    /// <param name="shown">The event as it stands since, under the addresses of the service.</param>
    public static SingleValueLegacyExtendedProperty? Learnt(IEnumerable<string> sent, Event shown)
    {
        var ours = Of(shown);
        var standing = (shown.Attendees ?? []).Select(attendee => attendee.EmailAddress?.Address ?? "").ToList();
        var there = standing.Concat(standing.Select(address => ours.GetValueOrDefault(address, address))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wrote = sent.ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<string> lost = [.. wrote.Where(address => !there.Contains(address))];
        List<string> come = [.. standing.Where(address => !wrote.Contains(address) && !ours.ContainsKey(address))];
        return lost.Count == 0 || lost.Count != come.Count
            ? null
            : OwnProperty.Of(OwnProperty.Addresses, JsonSerializer.Serialize(ours.Concat(come.Zip(lost, (kept, own) => new KeyValuePair<string, string>(kept, own))).ToDictionary()));
    }

    /// <summary>Whether an event stands as it was just made of a meeting, with nothing written on it of what became of its addresses.</summary>
    public static bool IsUnread(Event shown, CalendarMeeting meeting) =>
        OwnProperty.Read(shown.SingleValueExtendedProperties, OwnProperty.Addresses) is null
        && MeetingEvent.RevisionOf(shown) == meeting.Revision
        && shown.LastModifiedDateTime - shown.CreatedDateTime < Fresh;

    /// <summary>Our addresses by those of the service.</summary>
    private static Dictionary<string, string> Of(Event? shown)
    {
        try
        {
            var kept = OwnProperty.Read(shown?.SingleValueExtendedProperties, OwnProperty.Addresses) is { } text ? JsonSerializer.Deserialize<Dictionary<string, string>>(text) : null;
            return new(kept ?? [], StringComparer.OrdinalIgnoreCase);
        }
        catch (JsonException)
        {
            return new(StringComparer.OrdinalIgnoreCase);
        }
    }
}
