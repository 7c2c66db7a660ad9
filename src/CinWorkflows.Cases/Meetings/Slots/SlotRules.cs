using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>What a time of the meeting has to keep to.</summary>
internal sealed class SlotRules(SlotQuestion question)
{
    private const int FirstMinute = 8 * 60;
    private const int LastMinute = 19 * 60;

    private readonly SlotWindow _window = question.Window;
    private readonly RoomTimes? _rooms = question.Rooms is { } wish ? new(wish) : null;
    private readonly Dictionary<DateOnly, bool> _school = [];

    public SlotQuestion Question => question;

    /// <summary>Those who have to be there.</summary>
    public IReadOnlyList<PersonTimes> Required { get; } = [.. Times(question, person => person.Part != SlotPart.Optional)];

    /// <summary>Those who may come.</summary>
    public IReadOnlyList<PersonTimes> Optional { get; } = [.. Times(question, person => person.Part == SlotPart.Optional)];

    /// <summary>The minutes of a day that are looked at: the office's hours, and whatever those who have to be there work besides.</summary>
    public (int From, int To) HoursOf(DayOfWeek day)
    {
        var (from, to) = (SlotHours.Minutes(question.OfficeHours.From), SlotHours.Minutes(question.OfficeHours.To));
        foreach (var hours in Required.Select(times => times.Person.Hours).OfType<SlotHours>().Where(hours => hours.Days.Contains(day)))
        {
            (from, to) = (Math.Min(from, SlotHours.Minutes(hours.From)), Math.Max(to, SlotHours.Minutes(hours.To)));
        }

        return (Math.Max(from, FirstMinute), Math.Min(to, LastMinute));
    }

    /// <summary>Everything that rules the time out.</summary>
    public void Find(SlotTime time, List<Hit> hits)
    {
        hits.Clear();
        foreach (var kind in OfWindow(time))
        {
            hits.Add(new(kind));
        }

        for (var index = 0; index < Required.Count; index++)
        {
            if (Required[index].KeptBy(time) is { } kind)
            {
                hits.Add(new(kind, index));
            }
        }

        if (question.School is { Overridden: false } && InSchoolTime(time))
        {
            hits.Add(new(HindranceKind.SchoolTime));
        }

        if (_rooms is not null && _rooms.FreeAt(time) is null)
        {
            hits.Add(new(HindranceKind.NoRoom));
        }
    }

    public SlotRoom? RoomAt(SlotTime time) => _rooms?.FreeAt(time);

    /// <summary>Whether the child is at school that day.</summary>
    public bool IsSchoolDay(DateOnly day)
    {
        if (!_school.TryGetValue(day, out var held))
        {
            _school[day] = held = question.School?.IsHeldOn(day, question.Calendar) == true;
        }

        return held;
    }

    /// <summary>Whether the child would have to leave school for it, or could not get there in time.</summary>
    public bool InSchoolTime(SlotTime time)
    {
        var way = (int)question.Travel.TotalMinutes;
        return IsSchoolDay(time.Day) && time.Meets(SlotHours.Minutes(SchoolDay.Starts) - way, SlotHours.Minutes(SchoolDay.Ends) + way);
    }

    private IEnumerable<HindranceKind> OfWindow(SlotTime time)
    {
        if (time.StartsAt < _window.Opens)
        {
            yield return HindranceKind.Past;
        }

        if (!question.Calendar.IsWorkingDay(time.Day))
        {
            yield return HindranceKind.NotWorkingDay;
        }

        var (from, to) = HoursOf(time.Day.DayOfWeek);
        if (time.From < from || time.To > to)
        {
            yield return HindranceKind.UnusualHour;
        }

        if (_window.RangeBinds && time.Day < _window.RangeFrom)
        {
            yield return HindranceKind.TooEarly;
        }
        else if (time.StartsAt < _window.From && time.StartsAt >= _window.Opens)
        {
            yield return HindranceKind.Notice;
        }

        if (time.EndsAt > _window.Until)
        {
            yield return HindranceKind.TooLate;
        }
    }

    private static IEnumerable<PersonTimes> Times(SlotQuestion question, Func<SlotPerson, bool> who) =>
        question.People.Where(who).Select(person => new PersonTimes(person, question.WayFrom));
}
