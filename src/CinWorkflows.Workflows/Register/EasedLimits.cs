using CinWorkflows.Cases;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Cases;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// The duties that a case had and has no more, or has later, once entries are put right: with a limit of a clause, of the authority's own,
/// or with none. What a correction itself does, such as to confirm what was recorded in one's name, is not among them.
/// </summary>
internal static class EasedLimits
{
    /// <summary>The duties that are gone or whose limit is gone or later, as they were. One that takes the place of another of its kind, no later, is that other.</summary>
    /// <param name="before">The case as it stood.</param>
    /// <param name="after">The case as it would stand.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="calendar">The authority's working days.</param>
    public static IEnumerable<Duty> Between(CaseFile before, CaseFile after, PackLibrary packs, WorkingCalendar calendar)
    {
        var then = ChildInNeedProcedure.DutiesOf(after, packs.Get(after.Pack), calendar);
        var now = ChildInNeedProcedure.DutiesOf(before, packs.Get(before.Pack), calendar);
        return now.Values.Where(duty =>
            !duty.Definition.EndedBy.Contains(typeof(EntriesCorrected))
            && !then.Values.Any(still =>
                still.Kind == duty.Kind
                && (still.Key == duty.Key || !now.ContainsKey(still.Key))
                && (duty.Deadline is null || still.Deadline?.Due <= duty.Deadline.Due)));
    }
}
