namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>The database, the vault, the scheduler, e-mail, telemetry and the app take Entra tokens only, over TLS 1.2 or newer.</summary>
internal static class ServiceRules
{
    private const string Server = "Microsoft.DBforPostgreSQL/flexibleServers";

    public static IEnumerable<Rule> All =>
    [
        new("the database takes Entra tokens only", infra => infra.Of(Server).SelectMany(server => server
            .Wants("properties/authConfig/passwordAuth", "'Disabled'")
            .Concat(server.Wants("properties/authConfig/activeDirectoryAuth", "'Enabled'"))
            .Concat(Absent(server, "properties/administratorLogin", "properties/administratorLoginPassword")))),
        new("the database is closed to public networks", infra => infra.Of(Server).SelectMany(server => server.Wants("properties/network/publicNetworkAccess", "'Disabled'"))),
        new("the database's log quotes no record", infra => Setting(infra, "log_error_verbosity", "'terse'").Concat(Setting(infra, "log_min_error_statement", "'panic'"))),
        new("the vault is governed by roles and cannot be purged", infra => infra.Of("Microsoft.KeyVault/vaults").SelectMany(vault => vault
            .Wants("properties/enableRbacAuthorization", "true")
            .Concat(vault.Wants("properties/enablePurgeProtection", "true"))
            .Concat(vault.Wants("properties/enableSoftDelete", "true"))
            .Concat(Absent(vault, "properties/accessPolicies")))),
        new("the vault is closed to public networks", infra => infra.Of("Microsoft.KeyVault/vaults").SelectMany(vault => vault
            .Wants("properties/publicNetworkAccess", "'Disabled'")
            .Concat(vault.Wants("properties/networkAcls/defaultAction", "'Deny'")))),
        new("the scheduler is closed to public networks", infra => infra.Of("Microsoft.DurableTask/schedulers").SelectMany(scheduler => scheduler
            .Wants("properties/publicNetworkAccess", "'Disabled'")
            .Concat(scheduler.Wants("properties/ipAllowlist", "createArray()")))),
        new("e-mail takes no keys, tracks nobody and stays in the United Kingdom", infra => infra.Of("Microsoft.Communication/communicationServices")
            .SelectMany(service => service.Wants("properties/disableLocalAuth", "true").Concat(service.Wants("properties/dataLocation", "'UK'")))
            .Concat(infra.Of("Microsoft.Communication/emailServices").SelectMany(service => service.Wants("properties/dataLocation", "'UK'")))
            .Concat(infra.Of("Microsoft.Communication/emailServices/domains").SelectMany(domain => domain.Wants("properties/userEngagementTracking", "'Disabled'")))),
        new("telemetry is handed in with a token", infra => infra.Of("Microsoft.Insights/components").SelectMany(component => component
            .Wants("properties/DisableLocalAuth", "true")
            .Concat(component.Wants("properties/WorkspaceResourceId", infra.Of("Microsoft.OperationalInsights/workspaces").Single().Id)))
            .Concat(infra.Of("Microsoft.OperationalInsights/workspaces").SelectMany(workspace => workspace.Wants("properties/features/disableLocalAuth", "true")))),
        new("the app runs .NET 10 on Flex Consumption as one assigned identity", infra => infra.Of("Microsoft.Web/serverfarms").SelectMany(plan => plan.Wants("sku/name", "'FC1'"))
            .Concat(infra.Of("Microsoft.Web/sites").SelectMany(app => app
                .Wants("identity/type", "'UserAssigned'")
                .Concat(app.Wants("properties/functionAppConfig/deployment/storage/authentication/type", "'UserAssignedIdentity'"))
                .Concat(app.Wants("properties/functionAppConfig/runtime/name", "'dotnet-isolated'"))
                .Concat(app.Wants("properties/functionAppConfig/runtime/version", "'10.0'"))))),
        new("the app is published with a token", infra =>
        {
            var policies = infra.Of("Microsoft.Web/sites/basicPublishingCredentialsPolicies").ToList();
            return policies.SelectMany(policy => policy.Wants("properties/allow", "false"))
                .Concat(new[] { "'ftp'", "'scm'" }.Where(name => policies.All(policy => policy.Names[^1] != name)).Select(name => $"no policy for {name}"))
                .Concat(infra.Of("Microsoft.Web/sites").SelectMany(app => app.Wants("properties/siteConfig/ftpsState", "'Disabled'")));
        }),
        new("the app is open to named ranges only", infra => infra.Of("Microsoft.Web/sites").SelectMany(app => app
            .Wants("properties/siteConfig/ipSecurityRestrictionsDefaultAction", "'Deny'")
            .Concat(app.Wants("properties/siteConfig/scmIpSecurityRestrictionsDefaultAction", "'Deny'"))
            .Concat(app.Wants("properties/publicNetworkAccess", "if(empty(parameters('allowedIpRanges')), 'Disabled', 'Enabled')")))),
        new("everything speaks TLS 1.2 or newer", infra => infra.Of("Microsoft.Storage/storageAccounts").SelectMany(account => account
                .Wants("properties/minimumTlsVersion", "'TLS1_2'", "'TLS1_3'")
                .Concat(account.Wants("properties/supportsHttpsTrafficOnly", "true")))
            .Concat(infra.Of("Microsoft.Web/sites").SelectMany(app => app
                .Wants("properties/httpsOnly", "true")
                .Concat(app.Wants("properties/siteConfig/minTlsVersion", "'1.2'", "'1.3'"))
                .Concat(app.Wants("properties/siteConfig/scmMinTlsVersion", "'1.2'", "'1.3'"))))
            .Concat(Setting(infra, "ssl_min_protocol_version", "'TLSv1.2'", "'TLSv1.3'"))),
    ];

    private static IEnumerable<string> Absent(Templates.Resource resource, params string[] paths) =>
        paths.Where(path => resource.At(path) is not null).Select(path => $"{resource.Place}: {path} is set");

    private static IEnumerable<string> Setting(Templates.Infrastructure infra, string name, params string[] values)
    {
        var setting = infra.Of($"{Server}/configurations").SingleOrDefault(configuration => configuration.Names[^1] == $"'{name}'");
        return setting is null ? [$"PostgreSQL: {name} is not set"] : setting.Wants("properties/value", values);
    }
}
