using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>
/// What the council's IT does in Exchange Online about what was tried in vain, for the mailboxes that are set and no others. What works
/// shows what is there already: only what is missing is made
/// (https://learn.microsoft.com/exchange/permissions-exo/application-rbac).
/// </summary>
internal sealed class GraphCures(string authority, GraphSettings settings, IReadOnlyList<Tried> tried)
{
    private readonly IReadOnlyList<Tried> _exchange = [.. tried.Where(one => one.Mailbox is not null && ExchangeRole.Of(one.Permission) is not null)];

    private string Group => PowerShellText.Quoted(GroupName);

    private string GroupName => $"CinWorkflows {authority}";

    private string App => PowerShellText.Quoted(settings switch
    {
        { ManagedIdentityClientId: "system" } => "<application id of the managed identity>",
        { ManagedIdentityClientId: { Length: > 0 } id } => id,
        _ => settings.ClientId,
    });

    /// <summary>The steps that put one thing right; none where it works, or where the finding's words say all.</summary>
    public IReadOnlyList<ItStep> Of(Tried one) => one switch
    {
        { Cause: FaultCause.NotPermitted } when ExchangeRole.Of(one.Permission) is { } role => Allowing(one, role),
        { Cause: FaultCause.NotPermitted } => [new(ItArea.Consent, $"In Entra ID, under the app registration's API permissions, add the application permission {one.Permission} of Microsoft Graph and give admin consent: RBAC for Applications has no role for it.")],
        { Cause: FaultCause.MailboxMissing, Mailbox: { } mailbox } when IsOurs(mailbox) => [new(ItArea.Mailboxes, $"Make the shared mailbox {mailbox}, or correct its address in the settings.", $"New-Mailbox -Shared -Name {PowerShellText.Quoted(mailbox.Split('@')[0])} -PrimarySmtpAddress {PowerShellText.Quoted(mailbox)}")],
        { Finding.Steps.Count: > 0 } => one.Finding.Steps,
        { Finding.Ok: false, Cause: null, Permission: not null } => [new(ItArea.Calendars, $"{one.Finding.What}: {one.Finding.Fix}")],
        _ => [],
    };

    /// <summary>
    /// What Microsoft Graph does not tell: how rooms answer. By default they accept by themselves only up to 180 days ahead
    /// (https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing).
    /// </summary>
    public static ServiceFinding OfRooms(IReadOnlyList<string> rooms) => new(Ok: true, "How rooms answer cannot be seen from here: see --fix-list")
    {
        Steps =
        [
            new(
                ItArea.Calendars,
                "Let the rooms accept by themselves what is asked of them, up to 400 days ahead. This changes those that do not yet.",
                [.. rooms.Select(room => $"Get-CalendarProcessing -Identity {PowerShellText.Quoted(room)} | Where-Object {{ $_.AutomateProcessing -ne 'AutoAccept' -or $_.BookingWindowInDays -lt 400 }} | Set-CalendarProcessing -AutomateProcessing AutoAccept -BookingWindowInDays 400")]),
        ],
    };

    private List<ItStep> Allowing(Tried one, string role)
    {
        var steps = new List<ItStep>();
        var works = _exchange.Where(other => other.Finding.Ok).ToList();
        var anyMailbox = works.Exists(other => Same(other.Mailbox, one.Mailbox));
        if (works.Count == 0)
        {
            var mailboxes = _exchange.Where(other => other.Cause != FaultCause.MailboxMissing).Select(other => other.Mailbox!).Distinct(StringComparer.OrdinalIgnoreCase).Select(PowerShellText.Quoted);
            steps.Add(new(ItArea.Principal, "Make the app known to Exchange. Its object id stands in Entra ID under Enterprise applications, not under App registrations.", $"New-ServicePrincipal -AppId {App} -ObjectId '<object id>' -DisplayName 'CinWorkflows'"));
            steps.Add(new(
                ItArea.Scope,
                "Make a mail-enabled security group of the mailboxes that it may use, and a management scope of the group. Only direct members count.",
                $"New-DistributionGroup -Name {Group} -Type Security -Members {string.Join(',', mailboxes)}",
                $"New-ManagementScope -Name {Group} -RecipientRestrictionFilter \"MemberOfGroup -eq '$((Get-DistributionGroup {Group}).DistinguishedName)'\""));
        }
        else if (!anyMailbox)
        {
            steps.Add(new(ItArea.Scope, $"Put {one.Mailbox} into the management scope of the app: into the group of which it is made, if it was made by this list.", $"Add-DistributionGroupMember -Identity {Group} -Member {PowerShellText.Quoted(one.Mailbox!)}"));
        }

        if (works.TrueForAll(other => other.Permission != one.Permission))
        {
            steps.Add(new(ItArea.Roles, $"Let the app use {one.Permission} in these mailboxes. It takes up to two hours to hold.", $"New-ManagementRoleAssignment -Name {PowerShellText.Quoted($"{GroupName} {one.Permission}")} -App {App} -Role {PowerShellText.Quoted(role)} -CustomResourceScope {Group}"));
        }
        else if (anyMailbox)
        {
            steps.Add(new(ItArea.Roles, $"See why {one.Permission} is refused in {one.Mailbox} and not elsewhere: a role may be assigned with another scope.", $"Test-ServicePrincipalAuthorization -Identity {App} -Resource {PowerShellText.Quoted(one.Mailbox!)}"));
        }

        return steps;
    }

    private bool IsOurs(string mailbox) => Same(mailbox, settings.Mailbox) || Same(mailbox, settings.CalendarMailbox);

    private static bool Same(string? address, string? other) => string.Equals(address, other, StringComparison.OrdinalIgnoreCase);
}
