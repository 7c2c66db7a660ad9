using System.Globalization;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Pages.Planning;

/// <summary>How often something is done, as a form asks it: a number, and what is counted. Whatever a plan says stands in it and comes out of it again.</summary>
internal static class Frequency
{
    private static readonly IReadOnlyList<Choice> Units =
    [
        new(nameof(Unit.CalendarDays), "days"),
        new(nameof(Unit.WorkingDays), "working days"),
        new(nameof(Unit.Weeks), "weeks"),
        new(nameof(Unit.Months), "months"),
        new(nameof(Unit.Hours), "hours"),
    ];

    public static IEnumerable<Field> Fields(string name, string question) =>
    [
        new LineField(name, $"{question} Every …", "A number, for example 2. What it counts is chosen next.", 3),
        new ChoiceField(UnitOf(name), $"{question} Days, weeks or months", Units, IsList: true),
    ];

    /// <summary>Puts in what the plan says; where it says nothing, weeks are counted, as mostly.</summary>
    public static void Fill(PageForm form, string name, Period? every)
    {
        form.Set(name, every is { Amount: var amount } ? amount.ToString(CultureInfo.InvariantCulture) : "");
        form.Set(UnitOf(name), $"{every?.Unit ?? Unit.Weeks}");
    }

    /// <summary>How often; null where nothing is said. What cannot be read is at fault.</summary>
    public static Period? Read(PageForm form, string name)
    {
        if (form[name].Length == 0)
        {
            return null;
        }

        var unit = form.Choice<Unit>(UnitOf(name), "Choose days, weeks or months");
        if (int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount > 0 && amount <= Period.MostOf(unit))
        {
            return new(amount, unit);
        }

        form.Fault(name, "Enter how often as a number, for example 2");
        return null;
    }

    private static string UnitOf(string name) => $"{name}-unit";
}
