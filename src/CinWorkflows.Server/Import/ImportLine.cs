using System.Text.RegularExpressions;
using CinWorkflows.Integrations.CinCensus;

namespace CinWorkflows.Server.Import;

/// <summary>One thing that an import has to say to whoever keeps the return. For the screen and the list, never for a log.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Topic">What it is about without child, line or date, by which such lines are counted.</param>
/// <param name="Text">All of it.</param>
internal sealed partial record ImportLine(ImportLineKind Kind, string Topic, string Text)
{
    /// <summary>A fault of the return: child, line and field.</summary>
    public static ImportLine Of(CensusFault fault) => new(
        fault.Severity == CensusSeverity.Error ? ImportLineKind.Error : ImportLineKind.Warning,
        $"{fault.Field} {WithoutParticulars().Match(fault.Reason).Groups[1].Value}{(fault.Rule is null ? "" : $" (rule {fault.Rule})")}",
        $"{fault.Severity.ToString().ToLowerInvariant()}: child {fault.Child ?? "?"}, {fault}");

    /// <summary>Somebody has to decide something.</summary>
    public static ImportLine ToDecide(CensusChild child, CensusEpisode episode, string topic, string text) =>
        new(ImportLineKind.ToDecide, topic, $"to decide: child {child.LaChildId}, line {episode.Line}: {text}");

    /// <summary>An open episode that is not taken over.</summary>
    public static ImportLine NotTaken(CensusChild child, CensusEpisode episode, string topic, string text) =>
        new(ImportLineKind.NotTaken, topic, $"not taken over: child {child.LaChildId}, line {episode.Line}: {text}");

    /// <summary>An open episode, or one that may be, which is not followed because of an error.</summary>
    public static ImportLine Lost(CensusChild child, CensusEpisode episode) => new(
        ImportLineKind.NotTaken,
        "because of an error",
        $"not taken over: child {child.LaChildId ?? "?"}, line {episode.Line}: {(episode.IsOpen ? "the episode is open" : "the return says that the episode is over, and shows that it may not be")}, and an error stands against it. Correct it there and import the return again.");

    /// <summary>A reason up to where it speaks of one child: a date, a line, an explanation.</summary>
    [GeneratedRegex(@"^(.*?)(?:(?: (?:of|on|since|at line))?(?:[,:;(<]| \d{4}-\d\d-\d\d| \d+ already).*)?$", RegexOptions.Singleline)]
    private static partial Regex WithoutParticulars();
}
