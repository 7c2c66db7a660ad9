using System.Globalization;
using System.Text.Json.Serialization;

namespace CinWorkflows.Rules.Calendar;

/// <summary>A length of time as a procedure words it: "10 working days", "3 months". Negative amounts count back.</summary>
/// <param name="Amount">How many units.</param>
/// <param name="Unit">What they are.</param>
[method: JsonConstructor]
public readonly record struct Period(int Amount, Unit Unit)
{
    /// <summary>How many of a unit make ten years: a longer time than that is a slip.</summary>
    public static int MostOf(Unit unit) => unit switch
    {
        Unit.WorkingDays => 2_500,
        Unit.CalendarDays => 3_650,
        Unit.Weeks => 520,
        Unit.Months => 120,
        Unit.Hours => 87_600,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "No such unit."),
    };

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
            Unit.Hours => "hour",
            _ => throw new InvalidOperationException($"A period cannot be counted in unit {Unit}."),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Amount} {unit}{(Amount is 1 or -1 ? "" : "s")}");
    }
}
