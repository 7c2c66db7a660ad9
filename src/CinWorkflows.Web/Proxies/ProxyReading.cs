using System.Net;
using CinWorkflows.Workflows.Settings;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Web.Proxies;

/// <summary>Reads the setting <c>Proxies</c>. What does not fit stops the start: a proxy that is believed by a slip lets clients say who they are.</summary>
public static class ProxyReading
{
    /// <summary>The name of the list.</summary>
    public const string Section = "Proxies";

    /// <summary>How many proxies stand one behind the other.</summary>
    private static readonly NumberSetting Hops = new("ProxyHops", 1, 1, 5);

    /// <summary>The settings; null where no proxy is believed.</summary>
    /// <param name="configuration">The host's configuration.</param>
    /// <exception cref="InvalidOperationException">Something does not fit; the message names every such setting.</exception>
    public static ProxySettings? Proxies(this IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var entries = configuration.GetSection(Section).GetChildren().Where(entry => !string.IsNullOrWhiteSpace(entry.Value)).ToList();
        List<string> faults = [];
        List<IPAddress> addresses = [];
        List<IPNetwork> networks = [];
        foreach (var entry in entries)
        {
            if (IPAddress.TryParse(entry.Value, out var address))
            {
                addresses.Add(address);
            }
            else if (IPNetwork.TryParse(entry.Value!, out var network) && network.PrefixLength > 0)
            {
                networks.Add(network);
            }
            else
            {
                faults.Add($"{entry.Path}: the address of a proxy, such as 10.0.0.5, or its network, such as 10.0.0.0/24, is expected; never all addresses.");
            }
        }

        var hops = Hops.Of(configuration[Hops.Name], faults);
        return faults.Count > 0 ? throw new InvalidOperationException(string.Join(' ', faults))
            : entries.Count == 0 ? null
            : new(addresses, networks, hops);
    }
}
