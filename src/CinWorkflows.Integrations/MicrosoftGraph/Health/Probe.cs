using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Tries one thing and puts what came of it into words that the council's IT can act on.</summary>
internal static class Probe
{
    /// <summary>A message or event id that no mailbox has. What is asked of it can have no effect; whether it is allowed is seen all the same.</summary>
    public const string Nothing = "AAAAAAAAAAAAAAAA";

    /// <param name="what">What is tried.</param>
    /// <param name="permission">The application permission that it needs.</param>
    /// <param name="attempt">The request.</param>
    /// <param name="missingIsFine">True where it is asked of <see cref="Nothing"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<ServiceFinding> TryAsync(string what, string permission, Func<Task> attempt, bool missingIsFine, CancellationToken cancellationToken)
    {
        try
        {
            await attempt();
            return new(Ok: true, what);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return missingIsFine && IsAbsence(fault) ? new(Ok: true, what) : new(Ok: false, what, Fix(fault, permission));
        }
    }

    private static bool IsAbsence(GraphFault fault) =>
        fault.Code.Contains("ErrorItemNotFound", StringComparison.Ordinal) || fault.Code.Contains("ErrorInvalidId", StringComparison.Ordinal);

    private static string Fix(GraphFault fault, string permission) => fault.Kind switch
    {
        FaultKind.Forbidden =>
            $"Not allowed ({fault.Code}). Grant the app registration the application permission {permission} with admin consent, or, with RBAC for Applications, assign the role 'Application {permission}' with a management scope that holds this mailbox. A change takes up to two hours to hold.",
        FaultKind.Missing => $"There is no such mailbox in this tenant ({fault.Code}). Check the address, and that it has an Exchange Online mailbox.",
        FaultKind.NotSignedIn => $"The service did not accept the sign-in ({fault.Code}). Check TenantId, ClientId and Endpoint: they must be of the same cloud.",
        FaultKind.Throttled => $"The service asks to wait ({fault.Code}). Run the check again later; if it stays so, another app uses the allowance of this mailbox.",
        FaultKind.Unclear => $"The service could not be reached or did not answer in time ({fault.Code}). Check that this machine may connect to the Endpoint by https, through its proxy and firewall.",
        _ => $"The service refused the request ({fault.Code}).",
    };
}
