using System.Net;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Proxies;
using CinWorkflows.Workflows.Settings;

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

    /// <summary>Listens there for a moment, to nobody.</summary>
    /// <exception cref="IOException">It cannot, for example because another program does.</exception>
    public static async Task TryAsync(string url, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        await using var tried = builder.Build();
        await tried.StartAsync(cancellationToken);
    }

    /// <summary>Why it may not listen there; null where it may.</summary>
    public static string? Fault(string url, IConfiguration configuration, SignInSettings? signIn, ProxySettings? proxies)
    {
        if (configuration.GetSection(Endpoints).Exists())
        {
            return $"{Endpoints} is set, which this service does not read: --url says where it listens.";
        }

        if (HostOf(url) is not { } host || !(ThisMachine.IsNamed(host) || IPAddress.TryParse(host, out _)))
        {
            return $"--url {url}: an address such as {Example} is expected, and one only, with an IP address or localhost (for any other name the server would listen on every address of this machine), and nothing after the port; TLS is a proxy's.";
        }

        return ThisMachine.IsNamed(host) ? null : (signIn, proxies) switch
        {
            (null, _) => $"--url {url}: without a sign-in the service listens on this machine only, for example {Example}. To let others in, set the section {SignInReading.Section} in settings.json, put a proxy with TLS in front, and name it in {ProxyReading.Section} (docs/operations.md).",
            (_, null) => $"--url {url}: beyond this machine it is a proxy with TLS that people reach. Name its address in {ProxyReading.Section}, or listen on this machine only: {Example}.",
            _ => null,
        };
    }

    /// <summary>The host, as the server itself reads it, which would take several addresses; null where it is not one address without TLS.</summary>
    private static string? HostOf(string url)
    {
        try
        {
            return !url.Contains(';', StringComparison.Ordinal)
                && BindingAddress.Parse(url) is { IsUnixPipe: false, IsNamedPipe: false, PathBase: "" } address
                && address.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase)
                    ? address.Host
                    : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
