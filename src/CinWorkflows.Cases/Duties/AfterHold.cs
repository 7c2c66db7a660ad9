using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Cases.Duties;

/// <summary>
/// What becomes of a running limit when a child protection plan comes in between (N1, N23). One that had passed before, or has not passed
/// when the plan ends, stands: a plan of two days gives no three months. One that passed while the plan ran was not owed, and is due soon
/// after its end.
/// </summary>
internal static class AfterHold
{
    /// <summary>The limit after the plan has ended.</summary>
    /// <param name="running">The limit as it ran on.</param>
    /// <param name="hold">The child protection plan.</param>
    /// <param name="soon">How soon it is due after the plan, as the pack says.</param>
    /// <param name="calendar">The authority's working days.</param>
    public static Deadline Of(Deadline running, PastHold hold, Period soon, WorkingCalendar calendar)
    {
        if (running.AnchoredOn > hold.EndedOn || !hold.Covers(running.Due))
        {
            return running;
        }

        var within = calendar.Add(hold.EndedOn, running.Within).Date < calendar.Add(hold.EndedOn, soon).Date ? running.Within : soon;
        return new Timescale(running.Timescale, Timescale.Local, "the end of the child protection plan", within, Counting.AfterAnchor).From(hold.EndedOn, calendar)! with
        {
            Remarks = [.. running.Remarks, $"What fell due on {running.Due:yyyy-MM-dd}, while that plan ran, was not owed here."],
        };
    }
}
