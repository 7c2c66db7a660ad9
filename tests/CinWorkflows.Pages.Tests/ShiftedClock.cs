namespace CinWorkflows.Pages.Tests;

/// <summary>A clock that stands at an instant when it is made and goes on from there: dates are the same on every day of the tests, and waits end.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _shift = start - DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;
}
