using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Integrations.MicrosoftGraph.Calendar;

/// <summary>
/// Where the changes of one window of a calendar were read up to. Only the service's token is kept of the link that it gave: the
/// address is made anew, so that what is stored cannot lead our sign-in elsewhere. For another window it does not hold.
/// </summary>
internal static class DeltaToken
{
    private const string Parameter = "$deltatoken=";

    public static string Of(CalendarWatch watch, string deltaLink)
    {
        var decoded = deltaLink.Replace("%24", "$", StringComparison.Ordinal);
        var start = decoded.IndexOf(Parameter, StringComparison.OrdinalIgnoreCase);
        return start < 0
            ? throw new FormatException("The answer names no delta token.")
            : $"{Window(watch)}|{decoded[(start + Parameter.Length)..].Split('&')[0]}";
    }

    /// <summary>The service's token, encoded as the service gave it; null where there is none for this window.</summary>
    public static string? For(CalendarWatch watch) =>
        watch.Token is { } token && token.StartsWith(Window(watch) + "|", StringComparison.Ordinal) ? token[(token.IndexOf('|') + 1)..] : null;

    private static string Window(CalendarWatch watch) => $"{GraphTime.Iso(watch.From)}/{GraphTime.Iso(watch.To)}";
}
