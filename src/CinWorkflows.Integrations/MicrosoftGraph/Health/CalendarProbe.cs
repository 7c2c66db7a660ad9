using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Whether meetings could be put into calendars, and rooms be found.</summary>
internal sealed class CalendarProbe(GraphConnection connection)
{
    public async Task<IReadOnlyList<ServiceFinding>> TryAsync(CancellationToken cancellationToken)
    {
        var address = connection.Settings.CalendarMailbox ?? connection.Settings.Mailbox;
        var mailbox = connection.Client.Users[address];
        return
        [
            await Probe.TryAsync(
                $"Read the calendar of {address}",
                "Calendars.ReadWrite",
                () => mailbox.Events.GetAsync(request => (request.QueryParameters.Top, request.QueryParameters.Select) = (1, ["id"]), cancellationToken),
                missingIsFine: false,
                cancellationToken),
            await Probe.TryAsync(
                $"Write the calendar of {address} (tried with a meeting that does not exist)",
                "Calendars.ReadWrite",
                () => mailbox.Events[Probe.Nothing].DeleteAsync(cancellationToken: cancellationToken),
                missingIsFine: true,
                cancellationToken),
            await Probe.TryAsync(
                "List meeting rooms",
                "Place.Read.All",
                () => connection.Client.Places.GraphRoom.GetAsync(request => request.QueryParameters.Top = 1, cancellationToken),
                missingIsFine: false,
                cancellationToken),
        ];
    }
}
