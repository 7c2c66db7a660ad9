using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.Wording;

/// <summary>What happened in a case, in the words of the practice.</summary>
public static class TimelineWords
{
    /// <summary>What was done, which duty it was, or which message.</summary>
    /// <param name="entry">What happened.</param>
    /// <param name="view">In which case.</param>
    /// <param name="pack">The authority's words.</param>
    /// <param name="then">What was said of a duty's subject when it arose, where that is known.</param>
    public static string What(TimelineEntry entry, CaseView view, PolicyPack pack, Func<DutySubject, IReadOnlyList<string>?> then) => entry switch
    {
        TimelineAct act => CodeWords.AtBeginning(act.Type),
        TimelineDuty duty => Title(duty.DutyKey, view, pack, then),
        TimelineDate date => Title(date.DutyKey, view, pack, then),
        TimelineNotice notice => Title(notice.DutyKey, view, pack, then),
        TimelineMessage message => CodeWords.AtBeginning(message.Message.ToString()),
        TimelineMeeting => CodeWords.AtBeginning(DutyWords.Of(pack).Review),
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.GetType().Name, "Not an entry of a timeline."),
    };

    /// <summary>What came of it; null where that says nothing more.</summary>
    /// <param name="entry">What happened.</param>
    public static string? Detail(TimelineEntry entry) => entry switch
    {
        TimelineDuty duty => duty.Opened ? "opened" : "closed",
        TimelineDate date => $"{Dated(date)} because of “{CodeWords.Of(date.Cause)}”",
        TimelineNotice { RecipientId: null } => "nobody to tell",
        TimelineNotice { Dropped: true } => "dropped, done before the digest",
        TimelineNotice notice => notice.Urgency switch
        {
            Urgency.Digest => "told in the daily digest",
            Urgency.Prompt => "told in a message of its own",
            _ => "told at once",
        },
        TimelineMessage message => message.Problem is { } problem ? $"{CodeWords.Of(message.State)}: {CodeWords.Of(problem)}" : CodeWords.Of(message.State),
        TimelineMeeting meeting => meeting.CombinedCaseId is { } other ? $"held together with the review of case {other}" : "held together with another review",
        _ => null,
    };

    private static string Dated(TimelineDate date) => date.Due is not { } day ? "taken away"
        : date.IsFirst ? $"set to {PlainWords.ShortDate(day)}"
        : $"moved to {PlainWords.ShortDate(day)}";

    /// <summary>A duty by its key: what it asks for, in the authority's words, and what it is about.</summary>
    private static string Title(string key, CaseView view, PolicyPack pack, Func<DutySubject, IReadOnlyList<string>?> then)
    {
        var (kind, subject) = Duty.ReadKey(key);
        var title = subject is FurtherDutySubject further
            ? pack.FurtherDuties.GetValueOrDefault(further.RuleId)?.Title ?? "A duty of an earlier version of the authority's rules"
            : DutyDefinition.Of(kind).Title(DutyWords.Of(pack));
        List<string> about = [.. view.About(subject, pack, then)];
        return about.Count == 0 ? title : $"{title} ({string.Join("; ", about)})";
    }
}
