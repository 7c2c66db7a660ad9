using System.Globalization;
using CinWorkflows.Domain.Calendar;

namespace CinWorkflows.Domain.Timescales;

/// <summary>
/// A day by which something must be done, with all that it follows from, so that it can be explained and checked
/// years later. Two are equal when all their parts are.
/// </summary>
/// <param name="Due">The last day on which the thing is in time, in Europe/London.</param>
/// <param name="Timescale">The id of the timescale that set it.</param>
/// <param name="Clause">The clause that set the timescale.</param>
/// <param name="Anchor">The event that it runs from.</param>
/// <param name="AnchoredOn">The day of that event.</param>
/// <param name="Within">The limit.</param>
/// <param name="Counting">Whether the anchor day could be day 1.</param>
/// <param name="Skipped">The days that did not count, earliest first.</param>
/// <param name="Provisional">Whether a bank holiday proclaimed later could still move it.</param>
public sealed record Deadline(
    DateOnly Due,
    string Timescale,
    string Clause,
    string Anchor,
    DateOnly AnchoredOn,
    Period Within,
    Counting Counting,
    IReadOnlyList<NonWorkingDay> Skipped,
    bool Provisional)
{
    /// <summary>The days that did not count, earliest first.</summary>
    public IReadOnlyList<NonWorkingDay> Skipped { get; init => field = ValueList<NonWorkingDay>.Of(value); } =
        ValueList<NonWorkingDay>.Of(Skipped);

    /// <summary>The deadline in one English paragraph: the day, what it follows from, the clause and every day skipped.</summary>
    public string Explain() =>
        $"Due {Full(Due)}: {Length()} {Anchor} on {Full(AnchoredOn)} ({Clause}), {AnchorDay()}{Passed()}{Caveat()}.";

    private string Length() => (Within.Amount < 0, Counting) switch
    {
        (false, Counting.AfterAnchor) => $"{Within} after",
        (false, _) => $"{Within} from",
        (true, Counting.AfterAnchor) => $"{-Within} before",
        (true, _) => $"{-Within} back from",
    };

    private string AnchorDay() =>
        Counting == Counting.AfterAnchor ? "the anchor day not counted"
        : Skipped.Any(day => day.Date == AnchoredOn) ? "the anchor day not counted because it is not a working day"
        : "the anchor day counted as day 1";

    private string Passed() =>
        Within.Unit != Unit.WorkingDays ? "; weekends and bank holidays count and do not move it"
        : Skipped.Count == 0 ? "; no day skipped"
        : $"; skipped {string.Join(", ", Skipped.Select(Name))}";

    private string Caveat() =>
        Provisional ? "; provisional, because the bank holidays of a year that it depends on are not published" : "";

    private static string Name(NonWorkingDay day)
    {
        var date = day.Date.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
        return day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? date : $"{date} ({day.Reason})";
    }

    private static string Full(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
