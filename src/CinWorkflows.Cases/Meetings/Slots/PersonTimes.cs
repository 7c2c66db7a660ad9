namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>A person with the times at which they cannot, or would rather not, be at the meeting.</summary>
internal sealed class PersonTimes(SlotPerson person, Func<BusySpan, TimeSpan> way)
{
    private readonly BusyTimes _firm = BusyTimes.Of(person.Busy, tentative: false, way);
    private readonly BusyTimes _tentative = BusyTimes.Of(person.Busy, tentative: true, way);

    public SlotPerson Person => person;

    /// <summary>What keeps them away: their hours first, then their calendar; null for nothing.</summary>
    public HindranceKind? KeptBy(SlotTime time) => person.Hours is { } hours && !hours.Hold(time.Day.DayOfWeek, time.From, time.To)
        ? HindranceKind.OutsideHours
        : _firm.Meet(time) ? HindranceKind.Busy : null;

    public bool HasTentative(SlotTime time) => _tentative.Meet(time);

    /// <summary>The busy time that keeps them away, in words.</summary>
    public string BusyWords(SlotTime time)
    {
        var span = person.Busy.First(span => !span.Tentative && span.From - way(span) < time.EndsAt && span.To + way(span) > time.StartsAt && span.From < span.To);
        var onTheWay = span.From >= time.EndsAt || span.To <= time.StartsAt;
        return $"{person.Called} is busy from {SlotWords.Clock(span.From)} to {SlotWords.Clock(span.To)}{(onTheWay ? $" and needs {SlotWords.Minutes(way(span))} for the way" : "")}.";
    }
}
