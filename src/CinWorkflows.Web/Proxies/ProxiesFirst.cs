using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;

namespace CinWorkflows.Web.Proxies;

/// <summary>
/// Puts the real client in the place of a proxy that is believed, in front of the whole pipeline, so that limits, logs and cookies go by
/// it. A name that is passed on is not believed: addresses in answers are those of the settings.
/// </summary>
internal sealed class ProxiesFirst(ProxySettings settings) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseForwardedHeaders(Options());
        next(app);
    };

    private ForwardedHeadersOptions Options()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = settings.Hops };

        // The framework believes this machine unless it is told otherwise.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in settings.Addresses)
        {
            options.KnownProxies.Add(address);
        }

        foreach (var network in settings.Networks)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }
}
