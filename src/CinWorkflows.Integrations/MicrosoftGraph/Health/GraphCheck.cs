using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Checks an authority's Microsoft 365 as far as that is possible without sending or writing anything.</summary>
public sealed class GraphCheck : IServiceCheck
{
    private readonly string _authority;
    private readonly GraphConnection _connection;
    private readonly IReadOnlyList<string> _chairs;
    private readonly TimeProvider _time;

    internal GraphCheck(string authority, GraphConnection connection, IReadOnlyList<string> chairs, TimeProvider time)
    {
        Name = $"{authority}: Microsoft Graph";
        (_authority, _connection, _chairs, _time) = (authority, connection, chairs, time);
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

        var rooms = new RoomProbe(_connection, _time);
        IReadOnlyList<Tried> tried =
        [
            .. await new MailboxProbe(_connection, _time).TryAsync(cancellationToken),
            .. await new CalendarProbe(_connection, _chairs).TryAsync(cancellationToken),
            .. await rooms.TryAsync(cancellationToken),
            .. await new NotificationProbe(_connection).TryAsync(cancellationToken),
            .. await new ScopeProbe(_connection).TryAsync(cancellationToken),
        ];
        var cures = new GraphCures(_authority, _connection.Settings, tried);
        return
        [
            signIn,
            .. tried.Select(one => one.Finding with { Steps = cures.Of(one) }),
            .. rooms.Rooms.Count == 0 ? Array.Empty<ServiceFinding>() : [GraphCures.OfRooms(rooms.Rooms)],
        ];
    }
}
