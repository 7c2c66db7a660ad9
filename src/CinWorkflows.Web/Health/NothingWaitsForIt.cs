using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CinWorkflows.Web.Health;

/// <summary>Degraded while letters or meetings wait for something that the council's IT has to put right: the list of what needs somebody says what.</summary>
internal sealed class NothingWaitsForIt(IOutbox outbox, ICalendarBook calendars) : IHealthCheck
{
    public const string Name = "services";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var waiting = (await outbox.WaitingAsync(cancellationToken)).Concat(await calendars.WaitingAsync(cancellationToken));
        return waiting.Any(line => line.Wait.Cause.IsForIt()) ? HealthCheckResult.Degraded() : HealthCheckResult.Healthy();
    }
}
