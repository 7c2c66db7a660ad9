using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Tries one thing and puts what came of it into words that the council's IT can act on.</summary>
/// <param name="What">What is tried.</param>
/// <param name="Permission">The application permission that it needs.</param>
/// <param name="Mailbox">The mailbox that it is tried on; null for none.</param>
internal sealed record Probe(string What, string Permission, string? Mailbox)
{
    /// <summary>A message or event id that no mailbox has. What is asked of it can have no effect; whether it is allowed is seen all the same.</summary>
    public const string Nothing = "AAAAAAAAAAAAAAAA";

    /// <summary>True where it is asked of <see cref="Nothing"/>.</summary>
    public bool MissingIsFine { get; init; }

    /// <summary>Who named the mailbox, where not the settings.</summary>
    public string NamedIn { get; init; } = "the settings";

    public Task<Tried> TryAsync(GraphConnection connection, Func<Task> attempt, CancellationToken cancellationToken) =>
        TryAsync(
            connection,
            async () =>
            {
                await attempt();
                return null;
            },
            cancellationToken);

    /// <param name="connection">Names the host that was asked.</param>
    /// <param name="attempt">The request, and what is wrong with its answer; null where nothing is.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<Tried> TryAsync(GraphConnection connection, Func<Task<string?>> attempt, CancellationToken cancellationToken)
    {
        try
        {
            var fix = await attempt();
            return Of(new(fix is null, What, fix), cause: null);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return MissingIsFine && IsAbsence(fault)
                ? Of(new(Ok: true, What), cause: null)
                : Of(new(Ok: false, What, Fix(fault, connection.Settings.Endpoint.Authority)), fault.Cause ?? FaultCause.Unclear);
        }
    }

    private Tried Of(ServiceFinding finding, FaultCause? cause) => new(finding, Permission, Mailbox, cause);

    private static bool IsAbsence(GraphFault fault) =>
        fault.Code.Contains("ErrorItemNotFound", StringComparison.Ordinal) || fault.Code.Contains("ErrorInvalidId", StringComparison.Ordinal);

    private string Fix(GraphFault fault, string host) => fault switch
    {
        { Cause: FaultCause.NotPermitted } when ExchangeRole.Of(Permission) is { } role =>
            $"Not allowed ({fault.Code}). Grant the app registration the application permission {Permission} with admin consent, or, with RBAC for Applications, assign the role '{role}' with a management scope that holds this mailbox. A change takes up to two hours to hold.",
        { Cause: FaultCause.NotPermitted } =>
            $"Not allowed ({fault.Code}). Grant the app registration the application permission {Permission} with admin consent in Entra ID: RBAC for Applications has no role for it. A change takes up to two hours to hold.",
        { Cause: FaultCause.MailboxMissing or FaultCause.MailboxMoving } => $"There is no such mailbox in this tenant ({fault.Code}). Check the address in {NamedIn}, and that it has an Exchange Online mailbox.",
        { Cause: FaultCause.NotSignedIn } => $"The service did not accept the sign-in ({fault.Code}). Check TenantId, ClientId and Endpoint: they must be of the same cloud.",
        { Cause: FaultCause.Busy } => $"The service asks to wait ({fault.Code}). Run the check again later; if it stays so, another app uses the allowance of this mailbox.",
        { IsUnclear: true } or { Cause: FaultCause.NotReached } => $"{host} could not be reached or did not answer in time ({fault.Code}). Check that this machine may connect to it by https, through its proxy and firewall, and that Endpoint is right.",
        _ => $"The service refused the request ({fault.Code}).",
    };
}
