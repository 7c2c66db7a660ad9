using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Tests.Calendar;

/// <summary>Laws of counting working days, for any authority’s calendar.</summary>
public sealed class WorkingDayPropertyTests
{
    [Fact]
    public void Adding_then_counting_gives_the_number_added() => WorkingDayCase.Check(given =>
        new[] { given.Days, -given.Days }.All(days =>
        {
            var end = given.Calendar.AddWorkingDays(given.Anchor, days, given.Counting);
            var counted = given.Calendar.CountWorkingDays(given.Anchor, end, given.Counting);
            return counted == days || (end == given.Anchor && days == -1 && counted == 1);
        }));

    [Fact]
    public void Adding_ends_on_a_working_day() => WorkingDayCase.Check(given =>
        given.Calendar.IsWorkingDay(given.Calendar.AddWorkingDays(given.Anchor, given.Days, given.Counting))
        && given.Calendar.IsWorkingDay(given.Calendar.AddWorkingDays(given.Anchor, -given.Days, given.Counting)));

    [Fact]
    public void One_more_day_ends_later() => WorkingDayCase.Check(given =>
        given.Calendar.AddWorkingDays(given.Anchor, given.Days + 1, given.Counting)
        > given.Calendar.AddWorkingDays(given.Anchor, given.Days, given.Counting));

    [Fact]
    public void A_later_anchor_never_ends_earlier() => WorkingDayCase.Check(given =>
        given.Calendar.AddWorkingDays(given.Anchor.AddDays(1), given.Days, given.Counting)
        >= given.Calendar.AddWorkingDays(given.Anchor, given.Days, given.Counting));

    [Fact]
    public void Inclusive_is_exclusive_with_one_day_less_from_a_working_day() => WorkingDayCase.Check(given =>
    {
        var anchor = given.Calendar.NextWorkingDay(given.Anchor);
        return given.Calendar.AddWorkingDays(anchor, given.Days, Counting.FromAnchor)
            == given.Calendar.AddWorkingDays(anchor, given.Days - 1);
    });

    [Fact]
    public void Inclusive_is_exclusive_from_a_day_that_is_no_working_day() => WorkingDayCase.Check(given =>
        given.Calendar.IsWorkingDay(given.Anchor)
        || given.Calendar.AddWorkingDays(given.Anchor, given.Days, Counting.FromAnchor)
            == given.Calendar.AddWorkingDays(given.Anchor, given.Days));

    [Fact]
    public void Counting_back_undoes_counting_forward_from_a_working_day() => WorkingDayCase.Check(given =>
    {
        var anchor = given.Calendar.NextWorkingDay(given.Anchor);
        return Enum.GetValues<Counting>().All(counting =>
            given.Calendar.AddWorkingDays(given.Calendar.AddWorkingDays(anchor, given.Days, counting), -given.Days, counting) == anchor);
    });

    [Fact]
    public void Skipped_and_counted_days_make_up_the_whole_range() => WorkingDayCase.Check(given =>
    {
        var first = given.Counting == Counting.FromAnchor ? given.Anchor : given.Anchor.AddDays(1);
        var reckoning = given.Calendar.Add(given.Anchor, new Period(given.Days, Unit.WorkingDays), given.Counting);
        return reckoning.Skipped.All(day => day == given.Calendar.WhyNotWorking(day.Date) && day.Date >= first && day.Date < reckoning.Date)
            && reckoning.Skipped.Select(day => day.Date).Distinct().Count() == reckoning.Skipped.Count
            && reckoning.Skipped.Count + given.Days == reckoning.Date.DayNumber - first.DayNumber + 1;
    });

    [Fact]
    public void A_working_day_is_exactly_a_day_without_a_reason_against_it() => WorkingDayCase.Check(given =>
        Enumerable.Range(0, 120).Select(given.Anchor.AddDays)
            .All(day => given.Calendar.IsWorkingDay(day) == given.Calendar.WhyNotWorking(day) is null));

    [Fact]
    public void Next_and_previous_working_day_meet_only_on_a_working_day() => WorkingDayCase.Check(given =>
    {
        var (next, previous) = (given.Calendar.NextWorkingDay(given.Anchor), given.Calendar.PreviousWorkingDay(given.Anchor));
        return previous <= given.Anchor && given.Anchor <= next && (previous == next) == given.Calendar.IsWorkingDay(given.Anchor);
    });

    [Fact]
    public void A_closure_never_brings_a_deadline_forward() => WorkingDayCase.Check(given =>
        given.Calendar.AddWorkingDays(given.Anchor, given.Days, given.Counting)
        >= new WorkingCalendar(given.Division, changes: given.Changes).AddWorkingDays(given.Anchor, given.Days, given.Counting));
}
