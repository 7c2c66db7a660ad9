using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Workflows.Cases;

namespace CinWorkflows.Workflows.Register;

/// <summary>The limits of clauses that a case had and has no more, or has later, once entries are put right.</summary>
internal static class EasedLimits
{
    /// <summary>The duties whose limit is gone or later, as they were.</summary>
    /// <param name="before">The case as it stood.</param>
    /// <param name="after">The case as it would stand.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="calendar">The authority's working days.</param>
    public static IEnumerable<Duty> Between(CaseFile before, CaseFile after, PackLibrary packs, WorkingCalendar calendar)
    {
        var then = ChildInNeedProcedure.DutiesOf(after, packs.Get(after.Pack), calendar);
        return ChildInNeedProcedure.DutiesOf(before, packs.Get(before.Pack), calendar).Values.Where(duty =>
            duty.Deadline is { Clause: not Timescale.Local } limit
            && !then.Values.Any(still => still.Kind == duty.Kind && still.Deadline?.Due <= limit.Due));
    }
}
