using CinWorkflows.Cases.Meetings.Slots;
using CinWorkflows.Rules.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace CinWorkflows.Cases.Tests.Meetings.Slots;

/// <summary>A made-up question over a fortnight at most, often across the nights on which the clocks change.</summary>
public sealed record SlotCase(SlotQuestion Question)
{
    private static readonly WorkingCalendar Calendar = new(Division.EnglandAndWales, [new(new(2026, 10, 23), "shut")]);

    private static readonly SchoolTerms Terms = new(
    [
        new("Spring", new(2026, 2, 23), new(2026, 3, 27)),
        new("Summer", new(2026, 4, 13), new(2026, 7, 21), [new("Half-term", new(2026, 5, 25), new(2026, 5, 29))]),
        new("Autumn", new(2026, 9, 2), new(2026, 12, 18), [new("Half-term", new(2026, 10, 26), new(2026, 10, 30))]),
    ]);

    /// <summary>Mondays: two with a change of the clocks in their fortnight, two with bank holidays, an ordinary one, one beyond the terms.</summary>
    private static readonly DateOnly[] Beginnings = [new(2026, 3, 23), new(2026, 10, 19), new(2026, 5, 4), new(2026, 12, 21), new(2026, 6, 8), new(2027, 3, 22)];

    public static Arbitrary<SlotCase> Arbitrary { get; } = (
        from first in Gen.Elements(Beginnings)
        from opens in Gen.Choose(0, 30 * 60).Select(minutes => LondonTime.StartOf(first).AddMinutes(minutes))
        from notice in Gen.Choose(0, 3 * 24 * 60).Select(minutes => TimeSpan.FromMinutes(minutes))
        from length in Gen.Choose(1, 11 * 24 * 60).Select(minutes => TimeSpan.FromMinutes(minutes))
        from beyond in Gen.Choose(0, 3 * 24 * 60).Select(minutes => TimeSpan.FromMinutes(minutes))
        from due in Gen.Elements<int?>(null, 0, 3, 9)
        from duration in Gen.Elements(15, 20, 30, 60, 90, 240)
        from people in Gen.Choose(1, 4).SelectMany(count => People(opens, count))
        from school in School()
        from travel in Gen.Elements(0, 10, 30, 60)
        from atVenue in Gen.Elements(true, false)
        from rooms in Rooms(opens)
        select new SlotCase(new SlotQuestion(
            new(opens, opens + notice, opens + notice + length, opens + notice + length + beyond) { Due = due is { } days ? first.AddDays(days) : null, NoticeDays = 2 },
            TimeSpan.FromMinutes(duration),
            Calendar,
            new(new(9, 0), new(17, 0)),
            people)
        {
            School = school,
            Travel = TimeSpan.FromMinutes(travel),
            AtVenue = atVenue,
            Rooms = rooms,
            AtMost = int.MaxValue,
        })).ToArbitrary();

    /// <summary>Fails with the counter-example and the seed that repeats it.</summary>
    public static void Check(Func<SlotQuestion, bool> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Arbitrary, given => holds(given.Question)));

    public override string ToString()
    {
        var question = Question;
        var people = question.People.Select(person => $"{person.Id}/{person.Part} {person.Hours?.From}-{person.Hours?.To} on {string.Join('+', person.Hours?.Days ?? [])} busy {string.Join(" ", person.Busy)}");
        return $"{question.Window}; {question.Duration}; travel {question.Travel}, venue {question.AtVenue}; {question.School}; rooms {string.Join(" ", (question.Rooms?.Rooms ?? []).Select(room => $"{room.Capacity} {string.Join(" ", room.Busy)}"))}; {string.Join("; ", people)}";
    }

    private static Gen<IReadOnlyList<SlotPerson>> People(DateTimeOffset opens, int count) =>
        from busy in Gen.CollectToArray(Enumerable.Range(0, count), _ => Busy(opens))
        from parts in Gen.CollectToArray(Enumerable.Range(0, count), _ => Gen.Elements(SlotPart.Required, SlotPart.Optional))
        from hours in Gen.CollectToArray(Enumerable.Range(0, count), _ => Hours())
        select (IReadOnlyList<SlotPerson>)[.. busy.Select((spans, index) => new SlotPerson($"p{index}", $"Person {index}", index == 0 ? SlotPart.Chair : parts[index], spans, hours[index]))];

    private static Gen<IReadOnlyList<BusySpan>> Busy(DateTimeOffset opens) => (
        from start in Gen.Choose(-300, 14 * 24 * 12).Select(fives => opens.AddMinutes(-opens.Minute + (5 * fives)))
        from length in Gen.Elements(0, 5, 30, 60, 240, 480, 1600)
        from tentative in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from elsewhere in Gen.Elements(true, false)
        select new BusySpan(start, start.AddMinutes(length), tentative, elsewhere)).ListOf().Resize(14).Select(spans => (IReadOnlyList<BusySpan>)spans);

    private static Gen<SlotHours?> Hours() => Gen.Frequency(
        (1, Gen.Constant<SlotHours?>(null)),
        (3, from days in Gen.SubListOf(Enum.GetValues<DayOfWeek>())
            from start in Gen.Choose(28, 52)
            from length in Gen.Choose(1, 36)
            select (SlotHours?)new SlotHours([.. days], TimeOnly.MinValue.AddMinutes(15 * start), TimeOnly.MinValue.AddMinutes(15 * (start + length)))));

    private static Gen<SlotSchool?> School() =>
        from attends in Gen.Elements(true, true, false)
        from born in Gen.Elements<DateOnly?>(null, new(2015, 6, 1), new(2021, 3, 26), new(2010, 10, 22), new(2025, 1, 1))
        from known in Gen.Elements(true, true, false)
        from overridden in Gen.Elements(true, false, false)
        select attends ? new SlotSchool(born, known ? Terms : null, "N10", overridden) : null;

    private static Gen<SlotRooms?> Rooms(DateTimeOffset opens) =>
        from asked in Gen.Elements(true, false)
        from count in Gen.Choose(0, 3)
        from capacities in Gen.CollectToArray(Enumerable.Range(0, count), _ => Gen.Elements<int?>(null, 3, 8, 12))
        from busy in Gen.CollectToArray(Enumerable.Range(0, count), _ => Busy(opens))
        select asked ? new SlotRooms([.. capacities.Select((capacity, index) => new SlotRoom($"r{index}", $"Room {index}", capacity, busy[index]))], 6) : null;
}
