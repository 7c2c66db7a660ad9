using System.Globalization;

namespace CinWorkflows.Domain.Calendar;

/// <summary>A length of time as a procedure words it: "10 working days", "3 months". Negative amounts count back.</summary>
/// <param name="Amount">How many units.</param>
/// <param name="Unit">What they are.</param>
public readonly record struct Period(int Amount, Unit Unit)
{
    /// <summary>The same length counted the other way.</summary>
    public static Period operator -(Period period) => period with { Amount = checked(-period.Amount) };

    /// <summary>The wording of procedures, singular where it should be: "1 week", "10 working days".</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            Unit.WorkingDays => "working day",
            Unit.CalendarDays => "calendar day",
            Unit.Weeks => "week",
            Unit.Months => "month",
            _ => throw new InvalidOperationException($"A period cannot be counted in unit {Unit}."),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Amount} {unit}{(Amount is 1 or -1 ? "" : "s")}");
    }
}
