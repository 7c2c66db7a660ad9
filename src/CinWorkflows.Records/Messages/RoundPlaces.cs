using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Records.Messages;

/// <summary>
/// Who has the places of a round: what is urgent, then the oldest of what else is to be sent, then what is asked after. However much is
/// urgent, an eighth of the places is kept for what is not, and a sixteenth for what is asked after; what one has no need of goes to the others.
/// </summary>
internal static class RoundPlaces
{
    public static IReadOnlyList<MessageRow> Share(int places, IReadOnlyList<MessageRow> urgent, IReadOnlyList<MessageRow> others, IReadOnlyList<MessageRow> asked)
    {
        var (forOthers, forAsked) = (Math.Min(others.Count, places / 8), Math.Min(asked.Count, places / 16));
        var first = Math.Min(urgent.Count, places - forOthers - forAsked);
        var second = Math.Min(others.Count, places - first - forAsked);
        return [.. urgent.Take(first), .. others.Take(second), .. asked.Take(places - first - second)];
    }

    /// <summary>The same of messages at hand, in the order in which each kind goes.</summary>
    public static IReadOnlyList<MessageRow> Share(int places, IEnumerable<MessageRow> due)
    {
        var kinds = due.ToLookup(row => IsAsked(row) ? (bool?)null : row.Urgent);
        return Share(places, [.. kinds[true]], [.. kinds[false]], [.. kinds[null]]);
    }

    private static bool IsAsked(MessageRow row) => row.State is DeliveryState.Accepted or DeliveryState.Delivered;
}
