using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Workflows.Holidays;

/// <summary>The changes with and without the one that is brought in. Bringing in again what holds already adds nothing, so that a cut-off run can be repeated.</summary>
/// <param name="Change">The change.</param>
/// <param name="Before">All changes without it.</param>
/// <param name="After">All changes with it.</param>
/// <param name="Turn">How many times the day has changed, this one included: added, withdrawn and added again is the third.</param>
/// <param name="Known">True where it holds already.</param>
internal sealed record HolidayHistory(HolidayChange Change, IReadOnlyList<HolidayChange> Before, IReadOnlyList<HolidayChange> After, int Turn, bool Known)
{
    public WorkingCalendar CalendarBefore(Authority authority) => new(authority.Division, authority.ClosureDays, Before);

    public WorkingCalendar CalendarAfter(Authority authority) => new(authority.Division, authority.ClosureDays, After);

    /// <summary>The history, or why the day cannot change so.</summary>
    public static (HolidayHistory? History, Refusal? Refusal) Of(IReadOnlyList<HolidayChange> changes, HolidayChange change)
    {
        var turns = changes.Count(IsOfTheDay);
        if (changes.LastOrDefault(IsOfTheDay) is { } last && last.Withdrawn == change.Withdrawn)
        {
            return (new(last, [.. changes.Where(entry => !ReferenceEquals(entry, last))], changes, turns, Known: true), null);
        }

        var holiday = new WorkingCalendar(change.Division, changes: changes).HolidayOn(change.Date);
        return holiday is null == change.Withdrawn
            ? (null, new("date", $"{change.Date:yyyy-MM-dd} is {(holiday is null ? "no bank holiday" : $"a bank holiday already ({holiday.Title})")} in {DivisionWord.Of(change.Division)}; nothing was changed."))
            : (new(change, changes, [.. changes, change], turns + 1, Known: false), null);

        bool IsOfTheDay(HolidayChange entry) => entry.Division == change.Division && entry.Date == change.Date;
    }
}
