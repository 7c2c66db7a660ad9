using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>The length of a period without holidays, exact enough to tell which of two is the longer.</summary>
internal static class Lengths
{
    /// <summary>In days.</summary>
    public static double Roughly(this Period period) => period.Amount * period.Unit switch
    {
        Unit.WorkingDays => 7 / 5d,
        Unit.CalendarDays => 1,
        Unit.Weeks => 7,
        Unit.Hours => 1 / 24d,
        _ => 365.25 / 12,
    };
}
