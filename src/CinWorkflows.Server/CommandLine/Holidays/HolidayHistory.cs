using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Policies;

namespace CinWorkflows.Server.CommandLine.Holidays;

/// <summary>The changes with and without the one that is brought in. Bringing in again what holds already adds nothing, so that a cut-off run can be repeated.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">All changes without it.</param>
/// <param name="After">All changes with it.</param>
/// <param name="Turn">How many times the day has changed, this one included: added, withdrawn and added again is the third.</param>
internal sealed record HolidayHistory(HolidayChange Change, IReadOnlyList<HolidayChange> Before, IReadOnlyList<HolidayChange> After, int Turn)
{
    /// <exception cref="FormatException">The day is what it is said to become.</exception>
    public static HolidayHistory Of(IReadOnlyList<HolidayChange> changes, HolidayChange change)
    {
        if (string.IsNullOrWhiteSpace(change.Title))
        {
            throw new FormatException("TITLE: say which holiday it is.");
        }

        var turns = changes.Count(IsOfTheDay);
        if (changes.LastOrDefault(IsOfTheDay) is { } last && last.Withdrawn == change.Withdrawn)
        {
            return new(last, [.. changes.Where(entry => !ReferenceEquals(entry, last))], changes, turns);
        }

        var holiday = new WorkingCalendar(change.Division, changes: changes).HolidayOn(change.Date);
        if (holiday is null == change.Withdrawn)
        {
            throw new FormatException($"{change.Date:yyyy-MM-dd} is {(holiday is null ? "no bank holiday" : $"a bank holiday already ({holiday.Title})")} in {DivisionWord.Of(change.Division)}; nothing was changed.");
        }

        return new(change, changes, [.. changes, change], turns + 1);

        bool IsOfTheDay(HolidayChange entry) => entry.Division == change.Division && entry.Date == change.Date;
    }

    public WorkingCalendar CalendarBefore(Authority authority) => new(authority.Division, authority.ClosureDays, Before);

    public WorkingCalendar CalendarAfter(Authority authority) => new(authority.Division, authority.ClosureDays, After);
}
