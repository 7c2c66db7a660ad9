using System.Net;
using CinWorkflows.Integrations.Email;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>
/// The text of an event. Exchange rewrites the HTML that it is given, so whether ours changed is told by a digest kept beside it; and
/// it adds the details of an online meeting, without which the meeting stops being one, so they are taken over into a new text.
/// </summary>
internal static class MeetingText
{
    /// <summary>What Teams puts before its details.</summary>
    private const string Rule = "________________________________________________________________________________";

    public static string Digest(string text) => MessageKey.Digest(text);

    public static ItemBody Of(string text) => new() { ContentType = BodyType.Html, Content = Html(text) };

    /// <summary>The new text with the online meeting's details of the old one; with its link, where the details are not recognised.</summary>
    public static ItemBody Renewed(string text, Event shown)
    {
        var before = shown.Body?.Content ?? "";
        var details = before.IndexOf(Rule, StringComparison.Ordinal);
        var kept = (details, shown.OnlineMeeting?.JoinUrl) switch
        {
            ( >= 0, _) => before[before.LastIndexOf('<', details)..],
            (_, { } link) => $"<p>Join online: <a href=\"{WebUtility.HtmlEncode(link)}\">{WebUtility.HtmlEncode(link)}</a></p>",
            _ => "",
        };
        return new() { ContentType = BodyType.Html, Content = Html(text) + kept };
    }

    private static string Html(string text) =>
        $"<div>{WebUtility.HtmlEncode(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br>\n", StringComparison.Ordinal)}</div>\n";
}
