using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>Says of a time that somebody wishes for why it does not fit.</summary>
internal sealed class SlotHindrances(SlotRules rules)
{
    private readonly SlotQuestion _question = rules.Question;

    public SlotHindrance Of(Hit hit, SlotTime time)
    {
        var person = hit.Person < 0 ? null : rules.Required[hit.Person];
        return new(hit.Kind, Words(hit.Kind, time, person), person?.Person.Id, hit.Kind switch
        {
            HindranceKind.SchoolTime => _question.School!.Clause,
            HindranceKind.TooEarly => _question.Window.Clause,
            HindranceKind.TooLate when IsPastDue(time) => _question.Window.Clause,
            _ => null,
        });
    }

    private bool IsPastDue(SlotTime time) => _question.Window is { Overdue: false, Due: { } due } && time.Day >= due;

    private string Words(HindranceKind kind, SlotTime time, PersonTimes? person)
    {
        var window = _question.Window;
        return kind switch
        {
            HindranceKind.Past => $"It is before {SlotWords.When(window.Opens)}, the first time looked at.",
            HindranceKind.NotWorkingDay => $"{SlotWords.Day(time.Day)} is no working day: {_question.Calendar.WhyNotWorking(time.Day)!.Reason}.",
            HindranceKind.UnusualHour => Unusual(time),
            HindranceKind.Notice => $"People are given {SlotWords.Notice(window.NoticeDays)}: not before {SlotWords.When(window.From)}.",
            HindranceKind.TooEarly => $"It is too early: not before {SlotWords.Day(window.RangeFrom!.Value)}.",
            HindranceKind.TooLate when IsPastDue(time) => $"It would end after the deadline of {SlotWords.Day(window.Due!.Value)}.",
            HindranceKind.TooLate => $"It would end after {SlotWords.When(window.Until)}, the last time looked at.",
            HindranceKind.OutsideHours => HoursWords(person!.Person),
            HindranceKind.Busy => person!.BusyWords(time),
            HindranceKind.SchoolTime => $"A school-age child attends and is at school from {SchoolDay.Starts:HH:mm} to {SchoolDay.Ends:HH:mm}{Way()}; give a reason if it has to be then.",
            HindranceKind.NoRoom => $"No room for {CountWords.Of(_question.Rooms!.Seats, "person", "people")} is free.",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such hindrance."),
        };
    }

    private string Unusual(SlotTime time)
    {
        var (from, to) = rules.HoursOf(time.Day.DayOfWeek);
        return $"Meetings are from {TimeOnly.MinValue.AddMinutes(from):HH:mm} to {TimeOnly.MinValue.AddMinutes(to):HH:mm}.";
    }

    private static string HoursWords(SlotPerson person) =>
        $"{person.Called} works from {person.Hours!.From:HH:mm} to {person.Hours.To:HH:mm} on {string.Join(", ", person.Hours.Days)}.";

    private string Way() => _question.Travel > TimeSpan.Zero ? $", with {SlotWords.Minutes(_question.Travel)} for the way" : "";
}
