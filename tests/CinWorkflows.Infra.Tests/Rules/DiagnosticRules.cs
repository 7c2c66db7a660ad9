using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>What happens is logged where it can be read, and no log names a person.</summary>
internal static class DiagnosticRules
{
    /// <summary>Resources without a diagnostic setting, and why.</summary>
    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["Microsoft.Resources/resourceGroups"] = "the activity log holds it",
        ["Microsoft.Authorization/roleAssignments"] = "the activity log holds it",
        ["Microsoft.Authorization/locks"] = "the activity log holds it",
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = "Entra's sign-in log holds it",
        ["Microsoft.Insights/components"] = "it writes into the workspace itself; a setting would write everything twice",
        ["Microsoft.Insights/diagnosticSettings"] = "is one",
        ["Microsoft.Insights/actionGroups"] = "the activity log holds it",
        ["Microsoft.Insights/scheduledQueryRules"] = "the activity log holds it",
        ["Microsoft.Insights/metricAlerts"] = "the activity log holds it",
        ["Microsoft.Network/natGateways"] = "its metrics cannot be exported",
        ["Microsoft.Network/privateDnsZones"] = "offers no logs",
        ["Microsoft.Network/privateDnsZones/virtualNetworkLinks"] = "offers no logs",
        ["Microsoft.Network/privateEndpoints"] = "offers no logs; the service behind it has them",
        ["Microsoft.Network/privateEndpoints/privateDnsZoneGroups"] = "offers no logs",
        ["Microsoft.Storage/storageAccounts/blobServices/containers"] = "logged by its blob service",
        ["Microsoft.DBforPostgreSQL/flexibleServers/administrators"] = "logged by its server",
        ["Microsoft.DBforPostgreSQL/flexibleServers/configurations"] = "logged by its server",
        ["Microsoft.DBforPostgreSQL/flexibleServers/databases"] = "logged by its server",
        ["Microsoft.DurableTask/schedulers"] = "no category is documented; the app's traces hold each workflow step",
        ["Microsoft.DurableTask/schedulers/retentionPolicies"] = "part of the scheduler",
        ["Microsoft.DurableTask/schedulers/taskHubs"] = "part of the scheduler",
        ["Microsoft.Communication/emailServices"] = "logged by the Communication Services resource that sends",
        ["Microsoft.Communication/emailServices/domains"] = "logged by the Communication Services resource that sends",
        ["Microsoft.Communication/emailServices/domains/senderUsernames"] = "logged by the Communication Services resource that sends",
        ["Microsoft.Web/serverfarms"] = "a Flex plan has one app, which has its own",
        ["Microsoft.Web/sites/basicPublishingCredentialsPolicies"] = "logged by its app",
        ["Microsoft.Web/sites/config"] = "logged by its app",
    };

    public static IEnumerable<Rule> All =>
    [
        new("every resource has a diagnostic setting, or a reason", infra =>
            from resource in infra.Made
            where !Exempt.ContainsKey(resource.Type)
            where !infra.Of("Microsoft.Insights/diagnosticSettings").Any(setting =>
                setting.Declared.File == resource.Declared.File && setting.At("scope")?.Text == resource.Id)
            select resource.Place),
        new("no reason outlives its resource", infra => Exempt.Keys.Where(type => !infra.Of(type).Any())),
        new("every diagnostic setting writes to the workspace", infra => infra.Of("Microsoft.Insights/diagnosticSettings")
            .SelectMany(setting => setting.Wants("properties/workspaceId", ["parameters('workspaceId')", .. infra.Of("Microsoft.OperationalInsights/workspaces").Select(workspace => workspace.Id)])
                .Concat(setting.Body.All<ObjectValue>().Where(log => log.At("enabled")?.Text == "false").Select(property => $"{setting.Place}: switched off")))),
        new("no log names who was written to", infra => infra.Of("Microsoft.Insights/diagnosticSettings")
            .Where(setting => infra.Of("Microsoft.Communication/communicationServices").Any(service => setting.At("scope")?.Text == service.Id))
            .Where(setting => setting.Body.Text.Contains("categoryGroup", StringComparison.Ordinal) || setting.Body.Text.Contains("EmailStatusUpdate", StringComparison.Ordinal))
            .Select(setting => $"{setting.Place}: a row of EmailStatusUpdateOperational holds the recipient's address")),
    ];
}
