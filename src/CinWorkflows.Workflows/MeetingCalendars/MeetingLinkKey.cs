using System.Globalization;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>The key of a letter that brings the link of a meeting to somebody whose invitation could not tell it yet: one for each link.</summary>
public static class MeetingLinkKey
{
    private const string Name = "MeetingLink";

    /// <summary>Whether a message only brings a link.</summary>
    public static bool Is(MessageOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.Key.StartsWith($"{order.CaseId}/{Name}:", StringComparison.Ordinal);
    }

    internal static string Of(string caseId, string meetingId, DateTimeOffset linkedAt, string person) =>
        string.Create(CultureInfo.InvariantCulture, $"{caseId}/{Name}:{meetingId}/{linkedAt.ToUnixTimeMilliseconds()}/{person}");
}
