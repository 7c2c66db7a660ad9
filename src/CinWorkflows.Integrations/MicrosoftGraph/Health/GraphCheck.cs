using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Checks an authority's Microsoft 365 for what it is used for, as far as that is possible without sending or writing anything.</summary>
public sealed class GraphCheck : IServiceCheck
{
    private readonly string _authority;
    private readonly GraphConnection _connection;
    private readonly GraphUse _use;
    private readonly TimeProvider _time;

    internal GraphCheck(string authority, GraphConnection connection, GraphUse use, TimeProvider time)
    {
        Name = $"{authority}: Microsoft Graph";
        (_authority, _connection, _use, _time) = (authority, connection, use, time);
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ServiceFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var signIn = await new SignInProbe(_connection).TryAsync(cancellationToken);
        if (!signIn.Ok)
        {
            return [signIn];
        }

        var (calendars, rooms) = _use.Calendars ? await CalendarsAsync(cancellationToken) : ([], []);
        IReadOnlyList<Tried> tried =
        [
            .. _use.Mail ? await new MailboxProbe(_connection, _time).TryAsync(cancellationToken) : [],
            .. calendars,
            .. await new ScopeProbe(_connection).TryAsync(cancellationToken),
        ];
        var cures = new GraphCures(_authority, _connection.Settings, tried);
        return
        [
            signIn,
            .. tried.Select(one => one.Finding with { Steps = cures.Of(one) }),
            .. rooms.Count == 0 ? Array.Empty<ServiceFinding>() : [GraphCures.OfRooms(rooms)],
        ];
    }

    private async Task<(IReadOnlyList<Tried> Tried, IReadOnlyList<string> Rooms)> CalendarsAsync(CancellationToken cancellationToken)
    {
        var own = await new CalendarProbe(_connection, _use.Chairs).TryAsync(cancellationToken);
        var (rooms, addresses) = await new RoomProbe(_connection, _time).TryAsync(cancellationToken);
        return ([.. own, .. rooms, .. await new NotificationProbe(_connection).TryAsync(cancellationToken)], addresses);
    }
}
