using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// A danger that a manager takes back, as it was recorded wrongly, ends its duties: what was overdue by then stays a rule that was not kept, whoever raised it hears
/// of it, and another manager looks at it, because it may be the danger of another child (N25, N34, H22, H32).
/// </summary>
internal static class DangersTakenBack
{
    private static readonly DutyKind[] OfDanger = [DutyKind.DiscussSafeguardingConcern, DutyKind.HoldStrategyDiscussion, DutyKind.ConcludeSection47Enquiry];

    /// <summary>The breaches of a correction itself, each about a danger that it takes back.</summary>
    /// <param name="corrections">What it puts right.</param>
    /// <param name="history">All acts as they were recorded.</param>
    /// <param name="before">The case as it stood.</param>
    /// <param name="after">The case as it would stand.</param>
    /// <param name="eased">The duties that are gone by it, as they were.</param>
    /// <param name="desk">Who puts it right.</param>
    public static IEnumerable<Breach> Breaches(
        IReadOnlyList<EntryCorrection> corrections,
        IReadOnlyList<RecordedAct> history,
        CaseFile before,
        CaseFile after,
        IReadOnlyList<Duty> eased,
        CaseDesk desk)
    {
        var open = OpenItems.Of(after).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        if (!desk.Pack.ClocksStartWithAnchor || !OpenItems.Of(before).Any(item => item.IsDanger && !open.Contains(item.Id)))
        {
            yield break;
        }

        var raised = history.FirstOrDefault(entry => entry.Act.TellsOfDanger && corrections.Any(correction => correction.Sequence == entry.Sequence));
        var by = raised is null || raised.Actor == Actor.Service ? null : raised.RecordedFor ?? raised.Actor.Id;
        var told = by is null || by == desk.Actor.Id ? "" : $" '{by}', who raised it, is told.";
        foreach (var duty in eased.Where(duty => OfDanger.Contains(duty.Kind)))
        {
            var overdue = duty.Deadline is { Due: var due } && due < desk.Today ? $", which was due by {due:yyyy-MM-dd} and had not been done" : "";
            yield return new(duty.Clause, "corrections", $"a danger was taken back, and with it “{duty.TitleIn(desk.Pack)}”{overdue}.{told} Another manager looks at whether there was none, and where it is about another child, whether it is raised there.")
            {
                RaisedById = by == desk.Actor.Id ? null : by,
            };
        }
    }
}
