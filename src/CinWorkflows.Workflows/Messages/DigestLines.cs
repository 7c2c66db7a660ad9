using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Workflows.Messages;

/// <summary>The lines of a digest: the case's id, what is to be done, by when and how late. They name nobody.</summary>
internal static class DigestLines
{
    /// <summary>What was done since the digest was gathered is left out.</summary>
    public static IReadOnlyList<DutyView> Open(IEnumerable<DutyView> gathered) => [.. gathered.Where(duty => duty.ClosedAt is null)];

    public static IEnumerable<LetterPart> Of(IReadOnlyList<DutyView> duties, DateOnly today)
    {
        var groups = duties.ToLookup(duty => GroupOf(duty, today));
        return
        [
            .. LetterPart.Section("Overdue", groups[Group.Overdue].Select(duty => Line(duty, today))),
            .. LetterPart.Section("Due soon", groups[Group.DueSoon].Select(duty => Line(duty, today))),
            .. LetterPart.Section("Waiting", groups[Group.Waiting].Select(duty => Line(duty, today))),
        ];
    }

    private static Group GroupOf(DutyView view, DateOnly today) => view.Duty switch
    {
        var duty when duty.IsOverdue(today) => Group.Overdue,
        { Deadline: not null } => Group.DueSoon,
        _ => Group.Waiting,
    };

    private static string Line(DutyView view, DateOnly today)
    {
        var when = view.Duty.Deadline is { Due: var due }
            ? $"due {Wording.ShortDate(due)} ({Wording.Distance(due, today)})"
            : "no date set";
        var waits = view.Duty.WaitsFor is { } code ? $". {DutySteps.Waiting(code)}" : "";
        return $"{view.CaseId}: {DutyTitles.Of(view.Duty, pack: null)}, {when}{waits}";
    }

    private enum Group
    {
        Overdue,
        DueSoon,
        Waiting,
    }
}
