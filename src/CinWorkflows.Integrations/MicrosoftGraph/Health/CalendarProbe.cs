using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Whether meetings could be put into the team's calendar, or into those of the chairs, and be made online there.</summary>
/// <param name="connection">The authority's.</param>
/// <param name="chairs">The addresses of those who may chair, where meetings are put into their own calendars.</param>
internal sealed class CalendarProbe(GraphConnection connection, IReadOnlyList<string> chairs)
{
    public async Task<IReadOnlyList<Tried>> TryAsync(CancellationToken cancellationToken)
    {
        var own = connection.Settings.CalendarMailbox;
        if (own is not null || chairs.Count == 0)
        {
            return await OfAsync(own ?? connection.Settings.Mailbox, "the settings", cancellationToken);
        }

        var tried = new List<Tried>();
        foreach (var chair in chairs.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            tried.AddRange(await OfAsync(chair, "the staff directory", cancellationToken));
        }

        // A council has hundreds: those that work are one line.
        var right = tried.Where(one => one.Finding.Ok).ToList();
        return
        [
            .. tried.Except(right),
            .. right.GroupBy(one => one.Permission).Select(group => new Tried(
                new ServiceFinding(Ok: true, $"Use the calendars of {right.Select(one => one.Mailbox).Distinct().Count()} chairs"),
                group.Key,
                group.First().Mailbox)),
        ];
    }

    private async Task<IReadOnlyList<Tried>> OfAsync(string address, string namedIn, CancellationToken cancellationToken)
    {
        const string Permission = "Calendars.ReadWrite";
        var mailbox = connection.Client.Users[address];
        var read = await new Probe($"Read the calendar of {address}", Permission, address) { NamedIn = namedIn }.TryAsync(
            connection,
            () => mailbox.Events.GetAsync(request => (request.QueryParameters.Top, request.QueryParameters.Select) = (1, ["id"]), cancellationToken),
            cancellationToken);
        if (!read.Finding.Ok)
        {
            return [read];
        }

        return
        [
            read,
            await new Probe($"Write the calendar of {address} (tried with a meeting that does not exist)", Permission, address) { MissingIsFine = true }.TryAsync(
                connection,
                () => mailbox.Events[Probe.Nothing].DeleteAsync(cancellationToken: cancellationToken),
                cancellationToken),
            await new Probe($"Make Teams meetings in the calendar of {address}", Permission, address).TryAsync(connection, () => TeamsAsync(address, cancellationToken), cancellationToken),
        ];
    }

    /// <summary>
    /// https://learn.microsoft.com/graph/api/resources/calendar: only a provider that the calendar allows makes a meeting online. A shared
    /// mailbox mostly has no licence for Teams.
    /// </summary>
    private async Task<string?> TeamsAsync(string address, CancellationToken cancellationToken)
    {
        var calendar = await connection.Client.Users[address].Calendar.GetAsync(request => request.QueryParameters.Select = ["allowedOnlineMeetingProviders"], cancellationToken);
        return calendar?.AllowedOnlineMeetingProviders?.Contains(OnlineMeetingProviderType.TeamsForBusiness) == true
            ? null
            : "This mailbox cannot make Teams meetings, so nobody who is invited gets a link. Give it a licence that includes Teams, or put meetings into a mailbox that has one (CalendarMailbox).";
    }
}
