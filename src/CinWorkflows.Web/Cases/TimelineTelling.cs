using System.Globalization;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Web.Cases;

/// <summary>Puts the timeline of the record, which is in codes, into the words of the practice.</summary>
internal static partial class TimelineTelling
{
    public static IReadOnlyList<TimelineLine> Of(CaseView view, PolicyPack pack) => [.. view.Timeline.Select(entry => Line(entry, view, pack))];

    private static TimelineLine Line(TimelineEntry entry, CaseView view, PolicyPack pack) => entry.Kind switch
    {
        "duty" => Say(entry, Title(entry.What, view, pack), entry.Detail),
        "deadline" => Say(entry, Title(entry.What, view, pack), Dated(entry.Detail!)),
        "notice" when Halves(entry.Detail!) is var (duty, how) => Say(entry, Title(duty, view, pack), Told(how)),
        "message" => Say(entry, CodeWords.AtBeginning(entry.What), CodeWords.Of(entry.Detail!)),
        _ => Say(entry, CodeWords.AtBeginning(entry.What), entry.Detail),
    };

    private static TimelineLine Say(TimelineEntry entry, string what, string? detail) => new(entry.At, entry.Kind, what, entry.Who, detail);

    /// <summary>A duty by its key: what it asks for, in the authority's words, and what it is about.</summary>
    private static string Title(string key, CaseView view, PolicyPack pack)
    {
        var (kind, subject) = Duty.ReadKey(key);
        var title = subject is FurtherDutySubject further
            ? pack.FurtherDuties.GetValueOrDefault(further.RuleId)?.Title ?? "A duty of an earlier version of the authority's rules"
            : DutyDefinition.Of(kind).Title(DutyWords.Of(pack));
        List<string> about = [.. DutySubjects.About(subject, view, pack)];
        return about.Count == 0 ? title : $"{title} ({string.Join("; ", about)})";
    }

    /// <summary>"set to 13 March 2026 by “case opened”".</summary>
    private static string Dated(string detail) => detail.LastIndexOf(" by ", StringComparison.Ordinal) is > 0 and var by
        ? $"{Day().Replace(detail[..by], day => PlainWords.ShortDate(DateOnly.Parse(day.Value, CultureInfo.InvariantCulture)))} by “{CodeWords.Of(detail[(by + 4)..])}”"
        : detail;

    private static (string Duty, string How) Halves(string detail) =>
        detail.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? (detail[..colon], detail[(colon + 2)..]) : (detail, "");

    private static string Told(string how) => how switch
    {
        "digest" => "told in the daily digest",
        "prompt" => "told in a message of its own",
        "urgent" => "told at once",
        _ => how,
    };

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex Day();
}
