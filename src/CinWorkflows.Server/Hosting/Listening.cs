using CinWorkflows.Web.Access;
using CinWorkflows.Web.Proxies;

namespace CinWorkflows.Server.Hosting;

/// <summary>Where the service may listen: on this machine; beyond it only where people sign in, and a proxy with TLS is in front.</summary>
internal static class Listening
{
    private const string Example = "http://127.0.0.1:5080";
    private const string Endpoints = "Kestrel:Endpoints";

    /// <exception cref="InvalidOperationException">It may not listen there; the message says why, and what to do.</exception>
    public static void Require(string url, IConfiguration configuration, SignInSettings? signIn, ProxySettings? proxies)
    {
        if (Fault(url, configuration, signIn, proxies) is { } fault)
        {
            throw new InvalidOperationException(fault);
        }
    }

    /// <summary>Why it may not listen there; null where it may.</summary>
    public static string? Fault(string url, IConfiguration configuration, SignInSettings? signIn, ProxySettings? proxies)
    {
        if (configuration.GetSection(Endpoints).Exists())
        {
            return $"{Endpoints} is set, which this service does not read: --url says where it listens.";
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp)
        {
            return $"--url {url}: an address such as {Example} is expected; TLS is a proxy's.";
        }

        return address.IsLoopback ? null : (signIn, proxies) switch
        {
            (null, _) => $"--url {url}: without a sign-in the service listens on this machine only, for example {Example}. To let others in, set the section {SignInReading.Section} in settings.json, put a proxy with TLS in front, and name it in {ProxyReading.Section} (docs/operations.md).",
            (_, null) => $"--url {url}: beyond this machine it is a proxy with TLS that people reach. Name its address in {ProxyReading.Section}, or listen on this machine only: {Example}.",
            _ => null,
        };
    }
}
