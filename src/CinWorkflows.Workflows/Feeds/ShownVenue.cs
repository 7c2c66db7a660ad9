using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Workflows.Feeds;

/// <summary>
/// The venue as a feed shows it. It is free text: one that names somebody of the family, or a line of their address, is left
/// to the page of the case.
/// </summary>
internal static class ShownVenue
{
    private const string OnThePage = "See the page of the case";
    private const int ShortestName = 2;

    public static string? Of(FeedMeeting meeting)
    {
        if (string.IsNullOrWhiteSpace(meeting.Venue))
        {
            return null;
        }

        var venue = PlainWords.OneLine(meeting.Venue);
        var words = Words(venue).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var compact = Compact(venue);
        return meeting.Family.Any(person => Names(person, words) || Lives(person, compact)) ? OnThePage : venue;
    }

    private static bool Names(PersonView person, HashSet<string> words) =>
        Words(person.Name).Any(word => word.Length >= ShortestName && words.Contains(word));

    /// <summary>The first line and the postcode are where somebody lives; towns and counties are not.</summary>
    private static bool Lives(PersonView person, string venue) =>
        person.Contact?.Post is [var first, .., var postcode]
        && (Holds(venue, first) || Holds(venue, postcode));

    private static bool Holds(string venue, string line) =>
        Compact(line) is { Length: > 0 } address && venue.Contains(address, StringComparison.OrdinalIgnoreCase);

    private static string Compact(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Words(string text) =>
        new string([.. text.Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
