using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Checks an authority's Microsoft 365 as far as that is possible without sending or writing anything.</summary>
public sealed class GraphCheck : IServiceCheck
{
    private readonly SignInProbe _signIn;
    private readonly MailboxProbe _mailbox;
    private readonly CalendarProbe _calendar;
    private readonly ScopeProbe _scope;

    internal GraphCheck(string authority, GraphConnection connection, TimeProvider time)
    {
        Name = $"{authority}: Microsoft Graph";
        _signIn = new(connection);
        _mailbox = new(connection, time);
        _calendar = new(connection);
        _scope = new(connection);
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ServiceFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var signIn = await _signIn.TryAsync(cancellationToken);
        return signIn.Ok
            ?
            [
                signIn,
                .. await _mailbox.TryAsync(cancellationToken),
                .. await _calendar.TryAsync(cancellationToken),
                .. await _scope.TryAsync(cancellationToken),
            ]
            : [signIn];
    }
}
