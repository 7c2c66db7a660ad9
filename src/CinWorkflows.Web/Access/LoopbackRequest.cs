using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CinWorkflows.Web.Access;

/// <summary>
/// Whether a request was made on this machine by its own user. The address alone does not show it: a page of another site
/// can have the user's browser make requests (its origin tells), under a name that it points here (the host tells), and a
/// proxy on this machine passes on requests from outside (its headers tell).
/// </summary>
internal static class LoopbackRequest
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", HeaderNames.Via];

    public static bool Is(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && IsLoopbackName(http.Request.Host.Host)
        && !ProxyHeaders.Any(http.Request.Headers.ContainsKey)
        && FromHere(http.Request);

    private static bool FromHere(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin, ..]
        || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
