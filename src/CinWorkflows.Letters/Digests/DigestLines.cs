using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Digests;

/// <summary>The lines of a digest: what is to be done and about whom, by when and how late, why, and what is new about it.</summary>
internal sealed class DigestLines(DateOnly today, StaffMember reader, IReadOnlyDictionary<string, DigestCase> cases)
{
    /// <summary>
    /// The duties of a child's part, a line each; what has no date is one line at their end. A reason that several share is said with the
    /// first of them.
    /// </summary>
    public IEnumerable<string> Of(IReadOnlyList<DigestDuty> duties)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var duty in duties.Where(duty => duty.Group != DigestGroup.Undated))
        {
            yield return Of(duty, Why(duty.View.Duty) is { } why && said.Add(why) ? why : null);
        }

        if (duties.Where(duty => duty.Group == DigestGroup.Undated).Select(Undated).ToList() is { Count: > 0 } undated)
        {
            yield return $"Without a date: {string.Join("; ", undated)}.";
        }
    }

    private string Of(DigestDuty duty, string? why)
    {
        var (view, open) = (duty.View, cases[duty.View.CaseId]);
        return string.Join(
            '\n',
            [
                $"{Status(duty.Group)}{What(view, open)}, {When(view)}{Waits(view.Duty, open.Pack)}",
                .. duty.ArrangedFor is { } day ? new[] { $"The meeting is arranged for {PlainWords.ShortDate(day)}." } : [],
                .. News(duty) is { } news ? new[] { news } : [],
                .. why is null ? [] : new[] { why },
            ]);
    }

    private string Undated(DigestDuty duty) =>
        $"{What(duty.View, cases[duty.View.CaseId])}, open since {PlainWords.ShortDate(LondonTime.DateOf(duty.View.OpenedAt))}{(duty.News == DigestNews.New ? ", which is new" : "")}";

    /// <summary>A duty in a list of all children's.</summary>
    public string OnItsOwn(DutyView view) =>
        $"{cases[view.CaseId].Heading}: {What(view, cases[view.CaseId])}, {When(view)}{Waits(view.Duty, cases[view.CaseId].Pack)}";

    /// <summary>How a case drifts, in its child's part.</summary>
    public string Of(Drift drift) => drift.Kind switch
    {
        DriftKind.Quiet => $"It drifts: nothing was recorded since {PlainWords.ShortDate(drift.Since)} ({CountWords.Of((today.DayNumber - drift.Since.DayNumber) / 7, "week")})",
        DriftKind.Unallocated => $"It drifts: nobody is allocated since {PlainWords.ShortDate(drift.Since)}",
        DriftKind.ReviewMovedLater => $"It drifts: the date of the review was put off {CountWords.Of(drift.Times, "time")}, last on {PlainWords.ShortDate(drift.Since)}",
        DriftKind.VisitMovedLater => $"It drifts: the date of the visit was put off {CountWords.Of(drift.Times, "time")}, last on {PlainWords.ShortDate(drift.Since)}",
        _ => throw new ArgumentOutOfRangeException(nameof(drift), drift.Kind, "Not a kind of drift."),
    };

    /// <summary>The same in a list of all children's.</summary>
    public string OnItsOwn(Drift drift) => $"{cases[drift.CaseId].Heading}: {Of(drift)}";

    /// <summary>A worker in one line, with what is overdue and what drifts below.</summary>
    public string Of(WorkerCaseload worker, IReadOnlyDictionary<string, string> names)
    {
        var who = worker.WorkerId is { } id ? names[id] : "Not allocated";
        var count = CountWords.Of(worker.Cases, "case");
        return string.Join(
            '\n',
            [
                $"{who}: {count}, {worker.Overdue.Count} overdue, {worker.Due} due in the next {DigestRules.Soon} working days, {worker.Drift.Count} drifting",
                .. worker.Overdue.Select(OnItsOwn),
                .. worker.Drift.Select(OnItsOwn),
            ]);
    }

    private static string Status(DigestGroup group) => group switch
    {
        DigestGroup.Overdue => "Overdue: ",
        DigestGroup.Later => "Coming up: ",
        DigestGroup.Waiting => "Waiting for others: ",
        _ => "",
    };

    private static string What(DutyView view, DigestCase open)
    {
        var about = view.Duty.Subject is { } subject ? subject.InWords(open.File, DutyWords.Of(open.Pack).Plan) : [];
        var person = view.Duty.Subject?.PersonId is { } id && open.People.GetValueOrDefault(id) is { } name ? new[] { name } : [];
        var said = person.Concat(about).ToList();
        return said.Count == 0 ? view.Duty.TitleIn(open.Pack) : $"{view.Duty.TitleIn(open.Pack)} ({string.Join("; ", said)})";
    }

    private string When(DutyView view) => view.Duty.Deadline is { Due: var due }
        ? $"due {PlainWords.ShortDate(due)} ({PlainWords.Distance(due, today)})"
        : $"no date set, open since {PlainWords.ShortDate(LondonTime.DateOf(view.OpenedAt))}";

    private string Waits(Duty duty, PolicyPack pack) => duty switch
    {
        { WaitsFor: { } code } => $". {Prerequisite.InWords(code)}",
        { Definition.AwaitsPerson: true } => ". The person has not answered yet.",
        _ => IsForReader(duty) ? "" : $". It is for the {pack.NameOf(duty.Owner)} to do.",
    };

    private static string? News(DigestDuty duty) => duty switch
    {
        { News: DigestNews.New } => "This is new.",
        { News: DigestNews.Moved, MovedFrom: { } before } => $"The date has changed: it was {PlainWords.ShortDate(before)}.",
        { News: DigestNews.Moved } => "The date is new.",
        _ => null,
    };

    /// <summary>Why then; null where no date is set.</summary>
    private static string? Why(Duty duty) => duty.Deadline switch
    {
        null => null,
        { Within.Amount: 0 } day => $"Why: {day.Anchor} ({ClauseWords.Of(day.Clause)}).",
        var limit => $"Why: {(limit.Within.Amount < 0 ? $"{-limit.Within} before" : $"{limit.Within} after")} {limit.Anchor} on {PlainWords.ShortDate(limit.AnchoredOn)} ({ClauseWords.Of(limit.Clause)}).",
    };

    private bool IsForReader(Duty duty) => duty.OwnerId is { } owner ? owner == reader.Id : reader.Roles.Contains(duty.Owner);
}
