using CinWorkflows.Rules.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace CinWorkflows.Rules.Tests.Calendar;

/// <summary>A calendar with closures and changed holidays, an anchor inside or outside the published data, and a count.</summary>
public sealed record WorkingDayCase(
    Division Division,
    IReadOnlyList<ClosureDay> Closures,
    IReadOnlyList<HolidayChange> Changes,
    DateOnly Anchor,
    int Days,
    Counting Counting)
{
    private static readonly DateOnly Earliest = new(2010, 1, 1);

    public WorkingCalendar Calendar { get; } = new(Division, Closures, Changes);

    public static Arbitrary<WorkingDayCase> Arbitrary { get; } = (
        from division in Gen.Elements(Enum.GetValues<Division>())
        from anchor in Gen.Choose(0, 366 * 21).Select(Earliest.AddDays)
        from closures in Near(anchor)
        from added in Near(anchor)
        from withdrawn in Gen.SubListOf(BankHolidays.Published.InYear(division, anchor.Year).ToArray())
        from days in Gen.Choose(1, 130)
        from counting in Gen.Elements(Enum.GetValues<Counting>())
        select new WorkingDayCase(
            division,
            [.. closures.Select(day => new ClosureDay(day, "shut"))],
            [
                .. withdrawn.Select(holiday => new HolidayChange(division, holiday.Date, holiday.Title, true)),
                .. added.Select(day => new HolidayChange(division, day, "one-off", false)),
            ],
            anchor,
            days,
            counting)).ToArbitrary();

    /// <summary>Fails with the counter-example and the seed that repeats it.</summary>
    public static void Check(Func<WorkingDayCase, bool> holds) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arbitrary, holds));

    public override string ToString() =>
        $"{Division}, {Days} {Counting} {Anchor:yyyy-MM-dd}; closed {string.Join(", ", Closures)}; changed {string.Join(", ", Changes)}";

    private static Gen<List<DateOnly>> Near(DateOnly anchor) =>
        Gen.Choose(-100, 100).Select(anchor.AddDays).ListOf().Resize(8);
}
