using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CinWorkflows.Web.Health;

/// <summary>Degraded while a calendar, or the mailbox to which answers and reports come, cannot be read: what people change there, and what they answer, is not seen.</summary>
internal sealed class CalendarsAreRead(ICalendarBook calendars, TimeProvider clock) : IHealthCheck
{
    public const string Name = "calendars";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await calendars.UnreadableAsync(clock.GetUtcNow() - UnreadableCalendar.ShownAfter, clock.GetUtcNow() - WatchedCalendar.LookedAtAfterItsEnd, atMost: 1, cancellationToken) is []
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded();
}
