using CinWorkflows.Embedded.Time;

namespace CinWorkflows.Embedded.Tests.Time;

public sealed class VirtualTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly VirtualTime _time = new(Start);

    [Fact]
    public void Time_stands_still_until_it_is_advanced()
    {
        Assert.Equal(Start, _time.GetUtcNow());

        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Start.AddHours(1), _time.GetUtcNow());
        Assert.Equal(TimeSpan.FromHours(1), _time.GetElapsedTime(Start.UtcTicks));
    }

    [Fact]
    public void Timers_fire_in_order_each_at_its_own_instant()
    {
        var fired = new List<(int Hours, DateTimeOffset At)>();
        foreach (var hours in (int[])[3, 1, 2])
        {
            _time.CreateTimer(_ => fired.Add((hours, _time.GetUtcNow())), null, TimeSpan.FromHours(hours), Timeout.InfiniteTimeSpan);
        }

        _time.Advance(TimeSpan.FromHours(5));

        Assert.Equal([(1, Start.AddHours(1)), (2, Start.AddHours(2)), (3, Start.AddHours(3))], fired);
    }

    [Fact]
    public void A_periodic_timer_fires_as_often_as_its_period_fits()
    {
        var fired = 0;
        using var timer = _time.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));

        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(6, fired);
    }

    [Fact]
    public void A_timer_that_was_changed_or_disposed_does_not_fire_at_its_old_instant()
    {
        var fired = new List<string>();
        var disposed = _time.CreateTimer(_ => fired.Add("disposed"), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        var changed = _time.CreateTimer(_ => fired.Add("changed"), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        disposed.Dispose();
        changed.Change(TimeSpan.FromHours(3), Timeout.InfiniteTimeSpan);

        _time.Advance(TimeSpan.FromHours(2));
        Assert.Empty(fired);

        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(["changed"], fired);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_gets_there()
    {
        var delay = Task.Delay(TimeSpan.FromDays(30), _time);
        Assert.False(delay.IsCompleted);

        _time.Advance(TimeSpan.FromDays(30));

        await delay.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void The_clock_does_not_go_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _time.AdvanceTo(Start.AddTicks(-1)));
}
