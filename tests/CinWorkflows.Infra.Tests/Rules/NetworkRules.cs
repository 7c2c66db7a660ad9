using CinWorkflows.Infra.Tests.Templates;

namespace CinWorkflows.Infra.Tests.Rules;

/// <summary>Data is reached by private addresses, from subnets with rules.</summary>
internal static class NetworkRules
{
    /// <summary>What holds or reaches personal data, and the part of it that gets the private address.</summary>
    private static readonly Dictionary<string, string> Private = new()
    {
        ["Microsoft.Storage/storageAccounts"] = "parameters('services')[copyIndex()]",
        ["Microsoft.KeyVault/vaults"] = "'vault'",
        ["Microsoft.DBforPostgreSQL/flexibleServers"] = "'postgresqlServer'",
        ["Microsoft.DurableTask/schedulers"] = "'scheduler'",
        ["Microsoft.Web/sites"] = "'sites'",
    };

    public static IEnumerable<Rule> All =>
    [
        new("what holds personal data has a private endpoint", infra => infra.Made
            .Where(resource => Private.ContainsKey(resource.Type))
            .Where(resource => !infra.Modules.Any(call => Connects(call)
                && call.Declared.File == resource.Declared.File
                && call.Parameter("targetId")?.Text == resource.Id
                && call.Parameter("groupId")?.Text == Private[resource.Type]))
            .Select(resource => resource.Place)
            .Concat(Private.Keys.Where(type => !infra.Of(type).Any()).Select(type => $"{type}: there is none"))),
        new("every private endpoint has a name in the network", infra => infra.Of("Microsoft.Network/privateEndpoints")
            .Where(endpoint => !infra.Of("Microsoft.Network/privateEndpoints/privateDnsZoneGroups").Any(group => group.Declared.File == endpoint.Declared.File && group.Names is [var parent, _] && parent == endpoint.Names[0]))
            .Select(endpoint => endpoint.Place)
            .Concat(infra.Of("Microsoft.Network/privateDnsZones")
                .Where(_ => !infra.Of("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Any())
                .Select(zone => $"{zone.Place}: linked to no network"))),
        new("every subnet has rules and no default way out", infra => infra.Of("Microsoft.Network/virtualNetworks")
            .SelectMany(network => network.At("properties/subnets")!.Parts.Select(subnet => (network.Place, Subnet: subnet)))
            .Where(entry => entry.Subnet.At("properties/networkSecurityGroup/id") is null || entry.Subnet.At("properties/defaultOutboundAccess")?.Text != "false")
            .Select(entry => $"{entry.Place}: subnet {entry.Subnet.At("name")?.Text}")),
        new("the data's subnet lets nobody else in", infra => RulesOf(infra, "endpointsRules", "'Inbound'")),
        new("the app's subnet lets nothing else out", infra => RulesOf(infra, "functionsRules", "'Outbound'")),
        new("the app is inside the network", infra => infra.Of("Microsoft.Web/sites").SelectMany(app => app.Wants("properties/virtualNetworkSubnetId", "parameters('functionsSubnetId')"))),
    ];

    /// <summary>Whether the module makes a private endpoint for the resource and the part of it that it is given.</summary>
    private static bool Connects(ModuleCall call) => call.Resources
        .Where(resource => resource.At("type")?.Content == "Microsoft.Network/privateEndpoints")
        .SelectMany(endpoint => endpoint.At("properties/privateLinkServiceConnections")?.Parts ?? [])
        .Any(connection => connection.At("properties/privateLinkServiceId")?.Text == "parameters('targetId')"
            && connection.At("properties/groupIds")?.Text == "createArray(parameters('groupId'))");

    private static IEnumerable<string> RulesOf(Infrastructure infra, string symbol, string direction)
    {
        var group = infra.Of("Microsoft.Network/networkSecurityGroups").Single(group => group.Symbol == symbol);
        var denied = group.Body.All<ObjectValue>().Any(rule =>
            rule.At("access")?.Text == "'Deny'" && rule.At("direction")?.Text == direction && rule.At("priority")?.Text == "4096" && rule.At("protocol")?.Text == "'*'");
        return denied ? [] : [$"{group.Place}: the last rule does not deny"];
    }
}
