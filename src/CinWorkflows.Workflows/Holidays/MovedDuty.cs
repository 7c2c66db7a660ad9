using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Holidays;

/// <summary>An open duty, a date of which a change of the calendar moves.</summary>
/// <param name="Before">The duty by the calendar as it was.</param>
/// <param name="After">The duty by the calendar as it is.</param>
public sealed record MovedDuty(Duty Before, Duty After)
{
    /// <summary>
    /// The duties of a case that a change of the calendar moves: those whose limit, warning, aim or earliest day is counted in
    /// working days across a day that changed. Each is worked out anew from its anchor by either calendar, so it does not
    /// matter what was published meanwhile.
    /// </summary>
    /// <param name="sheet">The case.</param>
    /// <param name="pack">The pack version that it is pinned to.</param>
    /// <param name="before">The authority's working days as they were.</param>
    /// <param name="after">The authority's working days as they are.</param>
    public static IReadOnlyList<MovedDuty> Of(CaseSheet sheet, PolicyPack pack, WorkingCalendar before, WorkingCalendar after)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var was = Told(before);
        return
        [
            .. Told(after).Values
                .Where(duty => was.TryGetValue(duty.Key, out var earlier) && !duty.HasDatesOf(earlier))
                .Select(duty => new MovedDuty(was[duty.Key], duty)),
        ];

        IReadOnlyDictionary<string, Duty> Told(WorkingCalendar calendar) =>
            ChildInNeedProcedure.DutiesOf(sheet.File, pack, calendar, sheet.Steps);
    }
}
