using System.Text.Json;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Rules.Tests.Timescales;

public sealed class DeadlineTests
{
    private static readonly WorkingCalendar England = new(Division.EnglandAndWales);

    [Fact]
    public void Explain_WorkingDaysOverChristmas_NamesEveryDaySkipped() =>
        Assert.Equal(
            "Due Tuesday 6 January 2026: 10 working days after the start of the assessment on Thursday 18 December 2025 (N6), "
            + "the anchor day not counted; skipped Saturday 20 December, Sunday 21 December, Thursday 25 December (Christmas Day), "
            + "Friday 26 December (Boxing Day), Saturday 27 December, Sunday 28 December, Thursday 1 January (New Year’s Day), "
            + "Saturday 3 January, Sunday 4 January.",
            Example(new(2025, 12, 18), 10).Explain());

    [Fact]
    public void Explain_InclusiveWithoutASkippedDay_SaysBoth() =>
        Assert.Equal(
            "Due Friday 9 January 2026: 5 working days from the start of the assessment on Monday 5 January 2026 (N6), "
            + "the anchor day counted as day 1; no day skipped.",
            Example(new(2026, 1, 5), 5, counting: Counting.FromAnchor).Explain());

    [Fact]
    public void Explain_InclusiveFromASaturday_SaysWhyTheAnchorDoesNotCount() =>
        Assert.Equal(
            "Due Monday 5 January 2026: 1 working day from the start of the assessment on Saturday 3 January 2026 (N6), "
            + "the anchor day not counted because it is not a working day; skipped Saturday 3 January, Sunday 4 January.",
            Example(new(2026, 1, 3), 1, counting: Counting.FromAnchor).Explain());

    [Fact]
    public void Explain_Months_SaysThatWeekendsDoNotMoveIt() =>
        Assert.Equal(
            "Due Saturday 4 April 2026: 3 months after the start of the assessment on Sunday 4 January 2026 (N6), "
            + "the anchor day not counted; weekends and bank holidays count and do not move it. "
            + "That is no working day; the last one before it is Thursday 2 April 2026.",
            Example(new(2026, 1, 4), 3, Unit.Months).Explain());

    [Fact]
    public void Explain_TheDayItself_CountsNothing() =>
        Assert.Equal("Due Monday 5 January 2026: on the start of the assessment (N6).", Example(new(2026, 1, 5), 0, Unit.CalendarDays).Explain());

    [Fact]
    public void Explain_CountingBack_SaysBefore() =>
        Assert.Equal(
            "Due Friday 9 January 2026: 1 working day before the start of the assessment on Monday 12 January 2026 (N6), "
            + "the anchor day not counted; skipped Saturday 10 January, Sunday 11 January.",
            Example(new(2026, 1, 12), -1).Explain());

    [Fact]
    public void Explain_BeyondThePublishedHolidays_SaysProvisional() =>
        Assert.Equal(
            "Due Tuesday 2 January 2029: 1 working day after the start of the assessment on Friday 29 December 2028 (N6), "
            + "the anchor day not counted; skipped Saturday 30 December, Sunday 31 December, Monday 1 January (New Year’s Day); "
            + "provisional, because the bank holidays of a year that it depends on are not published.",
            Example(new(2028, 12, 29), 1).Explain());

    [Fact]
    public void Json_RoundTrip_KeepsEveryPart()
    {
        var deadline = Example(new(2028, 12, 18), 10);

        var json = JsonSerializer.Serialize(deadline, JsonSerializerOptions.Web);

        Assert.Equal(deadline, JsonSerializer.Deserialize<Deadline>(json, JsonSerializerOptions.Web));
        Assert.Contains("""
            "due":"2029-01-04"
            """, json);
    }

    [Fact]
    public void Equality_EveryPart_Matters()
    {
        var deadline = Example(new(2025, 12, 18), 10);
        Deadline[] others =
        [
            deadline with { Due = new(2026, 1, 7) },
            deadline with { Timescale = "other" },
            deadline with { Clause = "N7" },
            deadline with { Anchor = "the referral" },
            deadline with { AnchoredOn = new(2025, 12, 17) },
            deadline with { Within = new Period(11, Unit.WorkingDays) },
            deadline with { Counting = Counting.FromAnchor },
            deadline with { Skipped = [.. deadline.Skipped.Skip(1)] },
            deadline with { Provisional = true },
            deadline with { DueAt = new(2026, 1, 6, 12, 0, 0, TimeSpan.Zero) },
            deadline with { AnchoredAt = new(2025, 12, 18, 12, 0, 0, TimeSpan.Zero) },
            deadline with { LastWorkingDay = new(2026, 1, 2) },
            deadline with { Target = new(new(5, Unit.WorkingDays), new(2025, 12, 29)) },
            deadline with { Earliest = new(new(5, Unit.WorkingDays), new(2025, 12, 29)) },
            deadline with { Remarks = ["A remark."] },
        ];

        Assert.Equal(Example(new(2025, 12, 18), 10), deadline);
        Assert.Equal(Example(new(2025, 12, 18), 10).GetHashCode(), deadline.GetHashCode());
        Assert.All(others, other => Assert.NotEqual(deadline, other));
        Assert.Equal(typeof(Deadline).GetProperties().Length, others.Length);
    }

    private static Deadline Example(
        DateOnly anchoredOn, int amount, Unit unit = Unit.WorkingDays, Counting counting = Counting.AfterAnchor) =>
        new Timescale("first-meeting", "N6", "the start of the assessment", new Period(amount, unit), counting)
            .From(anchoredOn, England)!;
}
