using CinWorkflows.Cases.Meetings.Slots;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Tests.Meetings.Slots;

/// <summary>The same search without a thought: every quarter of an hour that passes, each rule asked one after the other.</summary>
internal static class NaiveSearch
{
    /// <summary>Every time looked at with whatever rules it out, as <c>Kind</c> or <c>Kind:person</c>.</summary>
    public static IEnumerable<(DateTimeOffset At, List<string> Against)> Times(SlotQuestion question)
    {
        var opens = question.Window.Opens.ToUniversalTime();
        var first = opens.AddTicks(-(opens.Ticks % TimeSpan.FromMinutes(15).Ticks));
        for (var at = first; at <= question.Window.Closes; at = at.AddMinutes(15))
        {
            if (at >= question.Window.Opens && at + question.Duration <= question.Window.Closes && IsLookedAt(at, question))
            {
                yield return (at, [.. Against(at, at + question.Duration, question)]);
            }
        }
    }

    private static DateTime London(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, LondonTime.Zone).DateTime;

    private static bool IsLookedAt(DateTimeOffset at, SlotQuestion question)
    {
        var (start, end) = (London(at), London(at + question.Duration));
        var day = DateOnly.FromDateTime(start);
        var hours = question.People.Where(person => person.Part != SlotPart.Optional).Select(person => person.Hours).OfType<SlotHours>().Where(hours => hours.Days.Contains(start.DayOfWeek)).ToList();
        var from = hours.Select(hour => hour.From).Append(question.OfficeHours.From).Min();
        var to = hours.Select(hour => hour.To).Append(question.OfficeHours.To).Max();
        from = from < new TimeOnly(8, 0) ? new(8, 0) : from;
        to = to > new TimeOnly(19, 0) ? new(19, 0) : to;
        return question.Calendar.IsWorkingDay(day) && start >= day.ToDateTime(from) && end <= day.ToDateTime(to);
    }

    private static IEnumerable<string> Against(DateTimeOffset start, DateTimeOffset end, SlotQuestion question)
    {
        if (start < question.Window.From)
        {
            yield return "Notice";
        }

        if (end > question.Window.Until)
        {
            yield return "TooLate";
        }

        foreach (var person in question.People.Where(person => person.Part != SlotPart.Optional))
        {
            var day = DateOnly.FromDateTime(London(start));
            if (person.Hours is { } hours && (!hours.Days.Contains(day.DayOfWeek) || London(start) < day.ToDateTime(hours.From) || London(end) > day.ToDateTime(hours.To)))
            {
                yield return $"OutsideHours:{person.Id}";
            }
            else if (person.Busy.Any(busy => !busy.Tentative && busy.From < busy.To && Overlaps(busy, start, end, question.AtVenue || busy.Elsewhere ? question.Travel : TimeSpan.Zero)))
            {
                yield return $"Busy:{person.Id}";
            }
        }

        if (question.School is { Overridden: false } school && AtSchool(start, end, school, question))
        {
            yield return "SchoolTime";
        }

        if (question.Rooms is { } rooms && !rooms.Rooms.Any(room => room.Capacity is not < 6 && !room.Busy.Any(busy => busy.From < busy.To && Overlaps(busy, start, end, TimeSpan.Zero))))
        {
            yield return "NoRoom";
        }
    }

    private static bool Overlaps(BusySpan busy, DateTimeOffset start, DateTimeOffset end, TimeSpan way) =>
        busy.From - way < end && busy.To + way > start;

    private static bool AtSchool(DateTimeOffset start, DateTimeOffset end, SlotSchool school, SlotQuestion question)
    {
        var day = DateOnly.FromDateTime(London(start));
        var isOfAge = school.BornOn is not { } born || (born.AddYears(5) <= day && day < born.AddYears(16));
        var term = school.Terms?.Terms.FirstOrDefault(term => term.From <= day && day <= term.To);
        var isKnown = school.Terms is not null && day >= school.Terms.Terms[0].From && day <= school.Terms.Terms[^1].To;
        var isTaught = !isKnown || (term is not null && !term.Breaks.Any(rest => rest.From <= day && day <= rest.To));
        return isOfAge && isTaught && London(start) < day.ToDateTime(new(15, 30)) + question.Travel && London(end) > day.ToDateTime(new(8, 45)) - question.Travel;
    }
}
