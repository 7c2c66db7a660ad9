using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>How an event is joined by telephone: without charge where that can be, and only where the tenant has audio conferencing.</summary>
internal static class Joining
{
    public static DialIn? ByTelephone(Event? shown) => shown?.OnlineMeeting is { } meeting && Number(meeting) is { } number
        ? new(number, Digits(meeting.ConferenceId))
        : null;

    private static string? Number(OnlineMeetingInfo meeting) => new[]
        {
            meeting.TollFreeNumbers?.FirstOrDefault(),
            meeting.TollNumber,
            meeting.Phones?.FirstOrDefault()?.Number,
        }
        .FirstOrDefault(number => number is { Length: > 0 } && number.All(sign => char.IsAsciiDigit(sign) || sign is '+' or ' ' or '-' or '(' or ')'));

    private static string? Digits(string? conference) => conference is { Length: > 0 } && conference.All(sign => char.IsAsciiDigit(sign) || sign == ' ') ? conference : null;
}
