using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Graph.Models.ODataErrors;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Whether the app is kept to its mailboxes: one that it has no business with must be refused.</summary>
internal sealed class ScopeProbe(GraphConnection connection)
{
    public async Task<IReadOnlyList<Tried>> TryAsync(CancellationToken cancellationToken)
    {
        if (connection.Settings.OutOfScopeMailbox is not { Length: > 0 } outside)
        {
            return [];
        }

        var mailbox = connection.Client.Users[outside];
        return
        [
            await RefusedAsync("mail", () => mailbox.MailFolders["drafts"].GetAsync(request => request.QueryParameters.Select = ["id"], cancellationToken), cancellationToken),
            await RefusedAsync("calendar", () => mailbox.Events.GetAsync(request => (request.QueryParameters.Top, request.QueryParameters.Select) = (1, ["id"]), cancellationToken), cancellationToken),
        ];
    }

    private static async Task<Tried> RefusedAsync(string kind, Func<Task> attempt, CancellationToken cancellationToken) => new(await FindAsync(kind, attempt, cancellationToken));

    private static async Task<ServiceFinding> FindAsync(string kind, Func<Task> attempt, CancellationToken cancellationToken)
    {
        var what = $"Be refused the {kind} of the mailbox outside the scope";
        try
        {
            await attempt();
            return new(
                Ok: false,
                what,
                $"The app can read {kind} of any mailbox of the tenant. Restrict it with RBAC for Applications (New-ServicePrincipal, New-ManagementScope, New-ManagementRoleAssignment in Exchange Online PowerShell), and then take away the tenant-wide consent in Entra ID, which otherwise still holds.")
            {
                Steps = [new(ItArea.Consent, "In Entra ID, under the app registration's API permissions, remove the tenant-wide consent for Mail.ReadWrite, Mail.Send and Calendars.ReadWrite once the roles are assigned: it grants them for every mailbox.")],
            };
        }
        catch (ODataError error) when (error.ResponseStatusCode == 403)
        {
            return new(Ok: true, what);
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return new(Ok: false, what, $"Whether it is refused could not be seen ({fault.Code}). OutOfScopeMailbox must name a mailbox of this tenant.");
        }
    }
}
