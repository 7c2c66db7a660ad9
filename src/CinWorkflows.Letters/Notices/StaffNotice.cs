using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Notices;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Duties;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Notices;

/// <summary>A notice to staff: what to do next, by when, why then, and who is told otherwise.</summary>
internal static class StaffNotice
{
    public static Letter Write(CaseLetterBrief brief, NoticedDuty noticed)
    {
        var (view, owner, about) = noticed;
        var duty = view.Duty;
        var title = Asked(brief, duty);
        var summary = new LetterSummary($"{PlainWords.Sentence(title)} Case {brief.File.CaseId}.", NextStep(brief, duty))
        {
            Deadline = duty.Deadline?.Due,
            DeadlineReason = duty.Deadline?.Explain(),
            IfNotDone = Otherwise(brief, view),
        };
        var waits = duty.WaitsFor is { } code ? Prerequisite.InWords(code) : null;
        return new(
            ShortSubject.Of($"{(IsUrgent(brief, duty) ? "URGENT: " : "")}{StatusOf(duty, brief.Today)} ({brief.Reference}): ", title, Matter(brief, duty)),
            title,
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", Say(Whose(brief, duty, owner))),
                Block("about", Section("What it is about", about)),
                Block("toDo", [Head(IsOwner(brief, duty) || DoneToReader(brief, duty) is not null ? "What to do next" : "What is to be done next"), .. summary.ToDo.Select(Say), .. When(waits is not null, Say(waits ?? ""))]),
                Block("deadline", [Head("By when, and why"), .. Dates(brief, duty)]),
                Block("ifNotDone", Head("If nothing is recorded"), Say(summary.IfNotDone)),
                Block("link", brief.CaseLink),
            ])
        {
            Facts = CaseFacts.Of(brief, summary).And(new()
            {
                { "title", title },
                { "isMine", IsOwner(brief, duty) },
                { "owner", owner ?? $"the {brief.RoleName(duty.Owner)}" },
                { "isOverdue", duty.IsOverdue(brief.Today) },
                { "about", about },
                { "waitsFor", waits },
                { "clause", duty.Clause },
            }),
        };
    }

    /// <summary>What it asks for, with what tells it from another matter; it names nobody.</summary>
    public static string TitleOf(CaseLetterBrief brief, Duty duty) => $"{Asked(brief, duty)}{Matter(brief, duty)}";

    /// <summary>The same without headings, where it is one of several.</summary>
    public static IEnumerable<LetterPart> InShort(CaseLetterBrief brief, NoticedDuty noticed) =>
    [
        Say(Whose(brief, noticed.View.Duty, noticed.Owner)),
        .. When(noticed.About.Count > 0, List(noticed.About)),
        Say(NextStep(brief, noticed.View.Duty)),
        .. When(noticed.View.Duty.WaitsFor is not null, Say(noticed.View.Duty.WaitsFor is { } code ? Prerequisite.InWords(code) : "")),
        .. Dates(brief, noticed.View.Duty),
        Say($"If nothing is recorded: {Otherwise(brief, noticed.View)}"),
    ];

    /// <summary>The plan version, review, person or action that a duty is about, in words.</summary>
    public static IReadOnlyList<string> About(CaseLetterBrief brief, Duty duty, IReadOnlyList<PlannedAction> actions)
    {
        if (duty.Subject is not { } subject)
        {
            return duty.Kind == DutyKind.AllocateWorker && brief.File.Allocation.WorkerLeavesOn is { } last
                ? [$"The worker to whom it is allocated leaves, or works in another team, from {PlainWords.Date(last)} on. Allocate it to somebody else, or to the same worker again where they keep it."]
                : [];
        }

        if (duty.Kind == DutyKind.CompleteAction)
        {
            return actions.FirstOrDefault(action => action.Id == subject.Text) is { } action ? [$"Action: {PlainWords.OneLine(action.Description)}"] : [];
        }

        return
        [
            .. subject.InWords(brief.File, brief.Plan),
            .. subject.PersonId is { } id && brief.Participant(id) is { } person ? new[] { $"Person: {person}" } : [],
            .. RestrictionInWords.Of(brief.File, subject.PersonId),
        ];
    }

    /// <summary>What tells the subject line of one matter from another's: it names nobody.</summary>
    private static string Matter(CaseLetterBrief brief, Duty duty)
    {
        if (duty.Subject is not { } subject)
        {
            return "";
        }

        var person = subject.PersonId is { } id ? brief.Unnamed(id) : null;
        var said = subject.InShort(brief.File, brief.Plan).Concat(person is null ? [] : [person]).ToList();
        return said.Count == 0 ? "" : $" ({string.Join("; ", said)})";
    }

    /// <summary>Whether it is about a child who arrives as urgent, or shows a danger: its subject line says so.</summary>
    public static bool IsUrgent(CaseLetterBrief brief, Duty duty) => UrgentArrival.Is(duty, brief.File) || RuleNotKept.IsDanger(brief, duty);

    private static string StatusOf(Duty duty, DateOnly today) => duty.Deadline switch
    {
        null => "To do",
        { Due: var due } when due < today => "Overdue",
        { Due: var due } => $"Due {PlainWords.ShortDate(due)}",
    };

    private static bool IsOwner(CaseLetterBrief brief, Duty duty) =>
        duty.OwnerId is { } id ? id == brief.Reader.Id : brief.Reader.Staff?.Roles.Contains(duty.Owner) == true;

    /// <summary>What it asks for; whoever it is done to, and does not do it, reads it in words of their own.</summary>
    private static string Asked(CaseLetterBrief brief, Duty duty) => DoneToReader(brief, duty)?.Title ?? duty.TitleIn(brief.Pack);

    public static string NextStep(CaseLetterBrief brief, Duty duty) => DoneToReader(brief, duty)?.NextStep ?? duty.Definition.NextStep;

    private static DoneTo? DoneToReader(CaseLetterBrief brief, Duty duty) =>
        duty.Definition.DoneTo is { } other && !IsOwner(brief, duty) && brief.Reader.Staff?.Roles.Contains(other.Role) == true ? other : null;

    private static string Whose(CaseLetterBrief brief, Duty duty, string? owner)
    {
        return IsOwner(brief, duty)
            ? $"This is yours to do for case {brief.File.CaseId}."
            : $"This is for {(owner is null ? $"the {brief.RoleName(duty.Owner)}" : $"{owner} ({brief.RoleName(duty.Owner)})")} to do for case {brief.File.CaseId}. You are told so that you can help or decide.";
    }

    private static IEnumerable<LetterPart> Dates(CaseLetterBrief brief, Duty duty)
    {
        if (duty.Deadline is { } deadline)
        {
            yield return Say($"By {PlainWords.Date(deadline.Due)} ({PlainWords.Distance(deadline.Due, brief.Today)}).");
            yield return Say(deadline.Explain());
        }
        else
        {
            yield return Say("No date is set for this: do it as soon as the case allows.");
        }

        if (duty.Warning is { } warning)
        {
            yield return Say($"The procedure can also be read with an earlier date, which does not bind: {warning.Explain()}");
        }

        foreach (var reason in DutyReasons.Of(duty, brief.Pack))
        {
            yield return Say(reason);
        }
    }

    private static string Otherwise(CaseLetterBrief brief, DutyView view)
    {
        // A letter may tell along what arose after it was queued: the notice that it stands for is none that is still to come.
        var datedAt = view.Changes.LastOrDefault()?.At ?? view.OpenedAt;
        var later = NoticePlan.For(view.Duty, brief.Pack, brief.Calendar, view.OpenedAt, datedAt, brief.File.BroughtAlong(view.OpenedBy), brief.At)
            .Where(notice => notice.At > brief.At && notice.At > datedAt)
            .GroupBy(notice => LondonTime.DateOf(notice.At))
            .FirstOrDefault();
        if (later is null)
        {
            return "No further notice follows. It stays on the list of open duties until it is recorded as done.";
        }

        var told = PlainWords.And([.. later.Select(notice => Told(brief, view.Duty, notice.Rung.To)).Distinct()]);
        return $"{char.ToUpperInvariant(told[0])}{told[1..]} {OnDay(later, brief.Today)}.";
    }

    /// <summary>A notice later on the day of the letter says at which hour, or it would seem to announce itself.</summary>
    private static string OnDay(IGrouping<DateOnly, PlannedNotice> later, DateOnly today) =>
        later.Key == today ? $"today at {PlainWords.Time(later.First().At)}" : $"on {PlainWords.Date(later.Key)}";

    private static string Told(CaseLetterBrief brief, Duty duty, NoticeRecipient to)
    {
        if (NoticeRecipients.RoleOf(to, duty) is not { } role)
        {
            return "the person from whom it is awaited is asked again";
        }

        var isReader = role == duty.Owner ? IsOwner(brief, duty) : brief.Reader.Staff?.Roles.Contains(role) == true;
        return isReader ? IsOwner(brief, duty) ? "you are reminded again" : "you are told again"
            : role == duty.Owner ? $"the {brief.RoleName(role)} is reminded again"
            : $"the {brief.RoleName(role)} is told";
    }
}
