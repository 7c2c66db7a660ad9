using System.Collections.Frozen;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Register;

/// <summary>The limits of clauses that a case had and has no more, or has later, once entries are put right.</summary>
internal static class EasedLimits
{
    private const string Local = "local";

    private static readonly FrozenDictionary<string, StepResult> NoSteps = FrozenDictionary<string, StepResult>.Empty;

    /// <summary>The duties whose limit is gone or later, as they were.</summary>
    /// <param name="before">The case as it stood.</param>
    /// <param name="after">The case as it would stand.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="calendar">The authority's working days.</param>
    public static IEnumerable<Duty> Between(CaseFile before, CaseFile after, PackLibrary packs, WorkingCalendar calendar)
    {
        var then = Open(after, packs, calendar);
        return Open(before, packs, calendar).Values.Where(duty =>
            duty.Deadline is { Clause: not Local } limit
            && !then.Values.Any(still => still.Kind == duty.Kind && still.Deadline?.Due <= limit.Due));
    }

    private static IReadOnlyDictionary<string, Duty> Open(CaseFile file, PackLibrary packs, WorkingCalendar calendar) =>
        Procedure.Tell(ChildInNeedProcedure.TellAsync, file, packs.Get(file.Pack), calendar, NoSteps).Duties;
}
