using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Feeds;

namespace CinWorkflows.Workflows.Tests.Feeds;

public sealed class DutyEntryTests
{
    [Fact]
    public void A_duty_stands_on_its_day_and_leaves_its_reader_free()
    {
        var entry = DutyEntry.Of(Example.Duty(Example.Today.AddDays(3)), Example.Page())!;

        Assert.Equal("Hold the Child in Need Review (ref CIN-1)", entry.Summary, ignoreCase: true);
        Assert.Equal((LondonTime.StartOf(new(2026, 6, 19)), LondonTime.StartOf(new(2026, 6, 20))), (entry.StartsAt, entry.EndsAt));
        Assert.Equal((true, false, false), (entry.WholeDays, entry.Busy, entry.Cancelled));
        Assert.Equal((Example.OpenedAt, 0), (entry.RevisedAt, entry.Sequence));
    }

    [Fact]
    public void It_says_why_and_where_to_go_on()
    {
        var entry = DutyEntry.Of(Example.Duty(Example.Today.AddDays(3)), Example.Page())!;

        Assert.Contains("By when, and why: ", entry.Description, StringComparison.Ordinal);
        Assert.Contains("the last review", entry.Description, StringComparison.Ordinal);
        Assert.Contains("From the procedure (N23), ", entry.Description, StringComparison.Ordinal);
        Assert.EndsWith("Open the case: https://cin.example/cases/CIN-1", entry.Description, StringComparison.Ordinal);
        Assert.Equal("https://cin.example/cases/CIN-1", entry.Link);
    }

    [Fact]
    public void Due_today_is_not_overdue()
    {
        var entry = DutyEntry.Of(Example.Duty(Example.Today), Example.Page())!;

        Assert.DoesNotContain("Overdue", entry.Summary + entry.Description, StringComparison.Ordinal);
        Assert.Equal(LondonTime.StartOf(Example.Today), entry.StartsAt);
    }

    [Fact]
    public void An_overdue_duty_stands_on_today_and_moves_on_each_day_with_a_higher_sequence()
    {
        var duty = Example.Duty(Example.Today.AddDays(-100));

        var today = DutyEntry.Of(duty, Example.Page())!;
        var tomorrow = DutyEntry.Of(duty, Example.Page(Example.Now.AddDays(1)))!;

        Assert.StartsWith("Overdue since 8 March 2026: ", today.Summary, StringComparison.Ordinal);
        Assert.StartsWith("Overdue since Sunday 8 March 2026.", today.Description, StringComparison.Ordinal);
        Assert.Equal((LondonTime.StartOf(Example.Today), true), (today.StartsAt, today.WholeDays));
        Assert.Equal((LondonTime.StartOf(Example.Today.AddDays(1)), today.Uid, today.Sequence + 1), (tomorrow.StartsAt, tomorrow.Uid, tomorrow.Sequence));
        Assert.True(tomorrow.RevisedAt > today.RevisedAt);
    }

    [Fact]
    public void A_date_that_is_set_anew_has_no_lower_sequence_than_the_overdue_one()
    {
        var overdue = DutyEntry.Of(Example.Duty(Example.Today.AddDays(-1)), Example.Page())!;

        var moved = DutyEntry.Of(Example.Duty(Example.Today.AddDays(30), datedAt: Example.Now.AddHours(1)), Example.Page(Example.Now.AddHours(2)))!;

        Assert.Equal(overdue.Uid, moved.Uid);
        Assert.True(moved.Sequence >= overdue.Sequence, $"{moved.Sequence} after {overdue.Sequence}");
        Assert.True(moved.RevisedAt > overdue.RevisedAt);
    }

    [Fact]
    public void The_same_feed_an_hour_later_says_the_same()
    {
        var duty = Example.Duty(Example.Today.AddDays(-1));

        Assert.Equal(DutyEntry.Of(duty, Example.Page()), DutyEntry.Of(duty, Example.Page(Example.Now.AddHours(1))));
    }

    [Fact]
    public void A_limit_in_hours_ends_at_its_instant()
    {
        var at = Example.Now.AddHours(4);

        var entry = DutyEntry.Of(Example.Duty(Example.Today, dueAt: at), Example.Page())!;

        Assert.Equal((at.AddMinutes(-30), at, false), (entry.StartsAt, entry.EndsAt, entry.WholeDays));
        Assert.False(entry.Busy);
    }

    [Fact]
    public void A_limit_in_hours_is_overdue_from_its_instant_on_also_on_its_day()
    {
        var at = Example.Now.AddMinutes(-1);

        var entry = DutyEntry.Of(Example.Duty(Example.Today, dueAt: at), Example.Page())!;

        Assert.StartsWith("Overdue since 16 June 2026, 09:59: ", entry.Summary, StringComparison.Ordinal);
        Assert.Equal((LondonTime.StartOf(Example.Today), true, at), (entry.StartsAt, entry.WholeDays, entry.RevisedAt));
    }

    [Fact]
    public void Without_a_date_there_is_no_day_to_stand_on() => Assert.Null(DutyEntry.Of(Example.Duty(null), Example.Page()));

    [Fact]
    public void Whom_it_is_about_is_not_told_and_still_each_has_its_own_entry()
    {
        var one = DutyEntry.Of(Example.Duty(Example.Today, DutyKind.ObtainViews, subject: "2/rosie-lee"), Example.Page())!;
        var other = DutyEntry.Of(Example.Duty(Example.Today, DutyKind.ObtainViews, subject: "2/tom-lee"), Example.Page())!;

        Assert.DoesNotContain("rosie", one.Uid + one.Summary + one.Description, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(one.Uid, other.Uid);
        Assert.Matches(@"^CIN-1-duty-[0-9a-f]{24}@cinworkflows$", one.Uid);
    }

    [Fact]
    public void It_is_published_by_the_mailbox_of_its_authority()
    {
        var elsewhere = Example.Duty(Example.Today) with { Pack = new("hillingdon", "no such version") };

        Assert.Equal("cin@council.example", DutyEntry.Of(Example.Duty(Example.Today), Example.Page())!.Organizer.Address);
        Assert.Equal("cin@hillingdon.example", DutyEntry.Of(elsewhere, Example.Page())!.Organizer.Address);
    }

    public static TheoryData<DutyKind> Kinds => [.. Enum.GetValues<DutyKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_duty_has_an_entry(DutyKind kind) =>
        Assert.Contains("(ref CIN-1)", DutyEntry.Of(Example.Duty(Example.Today, kind), Example.Page())!.Summary, StringComparison.Ordinal);
}
