namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>
/// The roles of RBAC for Applications that this app needs. Exchange Online has them for mail, calendars, contacts and mailbox settings
/// (https://learn.microsoft.com/exchange/permissions-exo/application-rbac#supported-application-roles); for places it has none.
/// </summary>
internal static class ExchangeRole
{
    private static readonly string[] Scoped = ["Mail.ReadWrite", "Mail.Send", "Calendars.ReadWrite"];

    /// <summary>The role that grants a permission of Microsoft Graph; null where only Entra ID grants it.</summary>
    public static string? Of(string? permission) => Scoped.Contains(permission) ? $"Application {permission}" : null;
}
