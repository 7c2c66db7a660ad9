using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Notices;
using CinWorkflows.Domain.Plans;
using CinWorkflows.Workflows.Ports.Records;
using static CinWorkflows.Workflows.Messages.LetterBlock;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>A notice to staff: what to do next, by when, why then, and who is told otherwise.</summary>
internal static class StaffNotice
{
    public static Letter Write(CaseMatter matter, DutyView view, string? owner, IReadOnlyList<string> about)
    {
        var duty = view.Duty;
        var title = duty.TitleIn(matter.Pack);
        var gist = new LetterGist($"{Wording.Sentence(title)} Case {matter.File.CaseId}.", duty.Definition.NextStep)
        {
            Deadline = duty.Deadline?.Due,
            DeadlineReason = duty.Deadline?.Explain(),
            IfNotDone = Otherwise(matter, view),
        };
        var waits = duty.WaitsFor is { } code ? Prerequisite.InWords(code) : null;
        return new(
            $"{Standing(duty, matter.Today)} ({matter.Reference}): {title}",
            title,
            gist,
            [
                Block("greeting", Say(matter.Reader.Greeting)),
                Block("opening", Say(Whose(matter, duty, owner))),
                Block("about", Section("What it is about", about)),
                Block("toDo", [Head("What to do next"), .. gist.ToDo.Select(Say), .. When(waits is not null, Say(waits ?? ""))]),
                Block("deadline", [Head("By when, and why"), .. Dates(matter, duty)]),
                Block("ifNotDone", Head("If nothing is recorded"), Say(gist.IfNotDone)),
                Block("link", matter.CaseLink),
            ])
        {
            Facts = CaseFacts.Of(matter, gist).And(new()
            {
                { "title", title },
                { "isMine", IsOwner(matter, duty) },
                { "owner", owner ?? $"the {matter.RoleName(duty.Owner)}" },
                { "isOverdue", duty.IsOverdue(matter.Today) },
                { "about", about },
                { "waitsFor", waits },
                { "clause", duty.Clause },
            }),
        };
    }

    /// <summary>The plan version, review, person or action that a duty is about, in words.</summary>
    public static IReadOnlyList<string> About(CaseMatter matter, Duty duty, IReadOnlyList<PlannedAction> actions)
    {
        if (duty.Subject is not { } subject)
        {
            return [];
        }

        if (duty.Kind == DutyKind.CompleteAction)
        {
            return actions.FirstOrDefault(action => action.Id == subject.Text) is { } action ? [$"Action: {Wording.OneLine(action.Description)}"] : [];
        }

        return
        [
            .. subject.InWords(matter.File, matter.Plan),
            .. subject.PersonId is { } id && matter.Participant(id) is { } person ? new[] { $"Person: {person}" } : [],
        ];
    }

    private static string Standing(Duty duty, DateOnly today) => duty.Deadline switch
    {
        null => "To do",
        { Due: var due } when due < today => "Overdue",
        { Due: var due } => $"Due {Wording.ShortDate(due)}",
    };

    private static bool IsOwner(CaseMatter matter, Duty duty) =>
        duty.OwnerId is { } id ? id == matter.Reader.Id : matter.Reader.Staff?.Roles.Contains(duty.Owner) == true;

    private static string Whose(CaseMatter matter, Duty duty, string? owner)
    {
        return IsOwner(matter, duty)
            ? $"This is yours to do for case {matter.File.CaseId}."
            : $"This is for {(owner is null ? $"the {matter.RoleName(duty.Owner)}" : $"{owner} ({matter.RoleName(duty.Owner)})")} to do for case {matter.File.CaseId}. You are told so that you can help or decide.";
    }

    private static IEnumerable<LetterPart> Dates(CaseMatter matter, Duty duty)
    {
        if (duty.Deadline is { } deadline)
        {
            yield return Say($"By {Wording.Date(deadline.Due)} ({Wording.Distance(deadline.Due, matter.Today)}).");
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

        if (matter.Pack.FindRule(duty.Kind, duty.Subject)?.Why is { } why)
        {
            yield return Say($"Why this is asked: {Wording.Sentence(why)}");
        }
        else if (matter.Pack.Clauses.GetValueOrDefault(duty.Clause) is { } clause)
        {
            yield return Say($"From the procedure ({duty.Clause}), {Wording.Sentence(clause)}");
        }
    }

    private static string Otherwise(CaseMatter matter, DutyView view)
    {
        var datedAt = view.Changes.LastOrDefault()?.At ?? view.OpenedAt;
        var later = NoticePlan.For(view.Duty, matter.Pack, matter.Calendar, view.OpenedAt, datedAt, matter.File.AdoptedOn)
            .Where(notice => notice.At > matter.Message.QueuedAt)
            .GroupBy(notice => LondonTime.DateOf(notice.At))
            .FirstOrDefault();
        if (later is null)
        {
            return "No further notice follows. It stays on the list of open duties until it is recorded as done.";
        }

        var told = Wording.And([.. later.Select(notice => Told(matter, view.Duty, notice.Rung.To)).Distinct()]);
        return $"{char.ToUpperInvariant(told[0])}{told[1..]} on {Wording.Date(later.Key)}.";
    }

    private static string Told(CaseMatter matter, Duty duty, NoticeRecipient to)
    {
        var role = to switch
        {
            NoticeRecipient.TeamManager => Role.TeamManager,
            NoticeRecipient.ServiceManager => Role.ServiceManager,
            NoticeRecipient.BusinessSupport => Role.BusinessSupport,
            _ => duty.Owner,
        };
        return to == NoticeRecipient.Person ? "the person from whom it is awaited is asked again"
            : role == duty.Owner ? $"the {matter.RoleName(role)} is reminded again"
            : $"the {matter.RoleName(role)} is told";
    }
}
