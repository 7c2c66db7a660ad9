using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Cases.Duties;

/// <summary>
/// What becomes of a running limit when child protection plans come in between (N1, N23). One that had passed before, or has not passed
/// when the plan ends, stands: a plan of two days gives no three months. One that passed while the plan ran was not owed, and is due soon
/// after its end. It moves once: neither a plan that ran for a shorter time than it would give, nor a second plan, moves it later again, so that no row of short
/// plans puts a review or a visit off.
/// </summary>
internal static class AfterHold
{
    /// <summary>The limit after the plans have ended.</summary>
    /// <param name="running">The limit as it ran on.</param>
    /// <param name="holds">The child protection plans, in order.</param>
    /// <param name="soon">How soon it is due after a plan, as the pack says.</param>
    /// <param name="calendar">The authority's working days.</param>
    public static Deadline Of(Deadline running, IReadOnlyList<PastHold> holds, Period soon, WorkingCalendar calendar) =>
        holds.FirstOrDefault(hold => Moves(running, hold, soon, calendar)) is { } hold ? Moved(running, hold, soon, calendar) : running;

    private static bool Moves(Deadline running, PastHold hold, Period soon, WorkingCalendar calendar) =>
        running.AnchoredOn <= hold.EndedOn && hold.Covers(running.Due) && calendar.Add(hold.Since, soon).Date <= hold.EndedOn;

    private static Deadline Moved(Deadline running, PastHold hold, Period soon, WorkingCalendar calendar)
    {
        var within = calendar.Add(hold.EndedOn, running.Within).Date < calendar.Add(hold.EndedOn, soon).Date ? running.Within : soon;
        return new Timescale(running.Timescale, Timescale.Local, "the end of the child protection plan", within, Counting.AfterAnchor).From(hold.EndedOn, calendar)! with
        {
            Remarks = [.. running.Remarks, $"What fell due on {running.Due:yyyy-MM-dd}, while that plan ran, was not owed here."],
        };
    }
}
