using System.Net;
using CinWorkflows.Workflows.Settings;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Access;

/// <summary>
/// Whether a request was made on this machine by its own user. The address alone does not show it: a page of another site
/// can have the user's browser make requests (its origin tells), under a name that it points here (the host tells), and a
/// proxy on this machine passes on requests from outside (its headers tell, and an old version of the protocol).
/// </summary>
/// <remarks>
/// A proxy that speaks HTTP/1.1, adds no header and asks for this machine's own name cannot be told from its user. That is why without a
/// sign-in only invented cases belong here.
/// </remarks>
internal static class LoopbackRequest
{
    /// <summary>Begun like this, a header comes from a program between; browsers and command lines have none.</summary>
    private const string Between = "X-";

    /// <summary>What scripts say of themselves, and by what the platform of Azure Functions knows an invocation on this machine.</summary>
    private static readonly string[] OfThisMachine = ["X-Requested-With", "X-Ms-Invocation-Id"];

    private static readonly string[] OtherProxyHeaders =
        ["Forwarded", "Via", "CDN-Loop", "CF-Connecting-IP", "CF-Ray", "CF-Visitor", "Client-IP", "Fastly-Client-IP", "Front-End-Https", "Proxy-Connection", "True-Client-IP"];

    /// <summary>Whether it came from this machine, to its own name, and was passed on by nobody, for anything that one can tell.</summary>
    public static bool IsOfThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && ThisMachine.IsNamed(http.Request.Host.Host)
        && !HttpProtocol.IsHttp10(http.Request.Protocol)
        && !http.Request.Headers.Keys.Any(IsOfProxy);

    /// <summary>Whether its own user made it, too, and no page of another site.</summary>
    public static bool Is(HttpContext http) => IsOfThisMachine(http) && FromHere(http.Request);

    private static bool IsOfProxy(string header) =>
        (header.StartsWith(Between, StringComparison.OrdinalIgnoreCase) && !OfThisMachine.Contains(header, StringComparer.OrdinalIgnoreCase))
        || OtherProxyHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);

    private static bool FromHere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "none" or "same-origin"
        && (request.Headers.Origin is not [{ } origin, ..] || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
}
