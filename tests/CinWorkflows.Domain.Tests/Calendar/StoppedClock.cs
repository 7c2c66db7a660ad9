namespace CinWorkflows.Domain.Tests.Calendar;

internal sealed class StoppedClock(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}
