using CinWorkflows.Cases;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// The duties that a case had and has no more, or has later, once entries are put right: with a limit of a clause, of the authority's own,
/// or with none. What a correction itself does, such as to confirm what was recorded in one's name, is not among them; nor is what people
/// owe about a version of the plan that is to be circulated anew, and then owe again.
/// </summary>
internal static class EasedLimits
{
    /// <summary>The duties that are gone or whose limit is gone or later, as they were. One that takes the place of another of its kind, no later, is that other.</summary>
    /// <param name="before">The case as it stood.</param>
    /// <param name="after">The case as it would stand.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="calendar">The authority's working days.</param>
    /// <param name="steps">What the service has done, from which duties follow: a plan that was sent is to be answered.</param>
    public static IEnumerable<Duty> Between(CaseFile before, CaseFile after, PackLibrary packs, WorkingCalendar calendar, IReadOnlyDictionary<string, StepResult> steps)
    {
        var eased = Eased(before, after, packs, calendar, steps);
        // No hold or end hides a limit that runs again once the case goes on.
        return before is { Hold: null, Ending: null }
            ? eased
            : eased.Concat(Eased(HoldOrEnd.Without(before), HoldOrEnd.Without(after), packs, calendar, steps)).DistinctBy(duty => duty.Key);
    }

    private static IEnumerable<Duty> Eased(CaseFile before, CaseFile after, PackLibrary packs, WorkingCalendar calendar, IReadOnlyDictionary<string, StepResult> steps)
    {
        var then = ChildInNeedProcedure.DutiesOf(after, packs.Get(after.Pack), calendar, steps);
        var now = ChildInNeedProcedure.DutiesOf(before, packs.Get(before.Pack), calendar, steps);
        return now.Values.Where(duty =>
            !duty.Definition.EndedBy.Contains(typeof(EntriesCorrected))
            && !(duty.Subject is PlanSubject plan && then.Values.Any(anew => !now.ContainsKey(anew.Key) && anew.Subject is PlanSubject { Recipient: null } other && other.Version == plan.Version))
            && !then.Values.Any(still =>
                still.Kind == duty.Kind
                && (still.Key == duty.Key || !now.ContainsKey(still.Key))
                && (duty.Deadline is null || still.Deadline?.Due <= duty.Deadline.Due)));
    }
}
