using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Proxies;

internal static class ProxyRegistration
{
    /// <summary>Believes the proxies of the settings, before anything else looks at a request.</summary>
    /// <exception cref="InvalidOperationException">Nobody signs in: then nothing that was passed on is answered.</exception>
    public static void AddProxies(this IServiceCollection services, ProxySettings? proxies, SignInSettings? signIn)
    {
        if (proxies is null)
        {
            return;
        }

        if (signIn is null)
        {
            throw new InvalidOperationException($"{ProxyReading.Section} is set, and no sign-in is: without one only this machine is let in, and nothing that a proxy passes on. Set the section {SignInReading.Section} too, or take {ProxyReading.Section} out.");
        }

        services.AddSingleton<IStartupFilter>(new ProxiesFirst(proxies));
    }
}
