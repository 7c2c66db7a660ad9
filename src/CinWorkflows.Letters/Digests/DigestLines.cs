using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Digests;

/// <summary>The lines of a digest: the case's id, what is to be done, by when and how late. They name nobody of the family.</summary>
internal sealed class DigestLines(DateOnly today, StaffMember reader)
{
    public string Of(DutyView view)
    {
        var when = view.Duty.Deadline is { Due: var due }
            ? $"due {PlainWords.ShortDate(due)} ({PlainWords.Distance(due, today)})"
            : "no date set";
        var waits = view.Duty switch
        {
            { WaitsFor: { } code } => $". {Prerequisite.InWords(code)}",
            { Definition.AwaitsPerson: true } => ". The person has not answered yet.",
            var duty => IsForReader(duty) ? "" : $". It is for the {RoleWords.Of(duty.Owner)} to do.",
        };
        return $"{view.CaseId}: {view.Duty.TitleIn(pack: null)}, {when}{waits}";
    }

    public string Of(Drift drift) => drift.Kind switch
    {
        DriftKind.Quiet => $"{drift.CaseId}: nothing was recorded since {PlainWords.ShortDate(drift.Since)} ({(today.DayNumber - drift.Since.DayNumber) / 7} weeks)",
        DriftKind.Unallocated => $"{drift.CaseId}: nobody is allocated since {PlainWords.ShortDate(drift.Since)}",
        DriftKind.ReviewMovedLater => $"{drift.CaseId}: the date of the review was moved later {drift.Times} times, last on {PlainWords.ShortDate(drift.Since)}",
        DriftKind.VisitMovedLater => $"{drift.CaseId}: the date of the visit was moved later {drift.Times} times, last on {PlainWords.ShortDate(drift.Since)}",
        _ => throw new ArgumentOutOfRangeException(nameof(drift), drift.Kind, "Not a kind of drift."),
    };

    /// <summary>A worker in one line, with the duty that is the longest overdue and what drifts below.</summary>
    public string Of(WorkerCaseload worker, IReadOnlyDictionary<string, string> names)
    {
        var who = worker.WorkerId is { } id ? names[id] : "Not allocated";
        var cases = worker.Cases == 1 ? "1 case" : $"{worker.Cases} cases";
        return string.Join(
            '\n',
            [
                $"{who}: {cases}, {worker.Overdue.Count} overdue, {worker.Due} due, {worker.Waiting} waiting for others, {worker.Drift.Count} drifting",
                .. worker.Overdue.Take(1).Select(duty => $"The longest overdue: {Of(duty)}"),
                .. worker.Drift.Select(Of),
            ]);
    }

    private bool IsForReader(Duty duty) => duty.OwnerId is { } owner ? owner == reader.Id : reader.Roles.Contains(duty.Owner);
}
