using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Secrets;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>
/// The two cookies of a link's pages: one shows that the browser was let in and is renewed with use, the other stays and ties the forms to
/// the browser, from the first one for the code on. Both are for no script, for no other host (<c>__Host-</c>), and end with the browser.
/// </summary>
internal sealed class LinkCookies(MessageSettings settings)
{
    private readonly bool _isHttps = settings.BaseAddress.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    public LinkSecrets? SecretsOf(HttpContext http, string linkId) =>
        http.Request.Cookies[Session(http, linkId)] is { Length: > 0 } session && BrowserOf(http, linkId) is { } browser ? new(session, browser) : null;

    public string? BrowserOf(HttpContext http, string linkId) => http.Request.Cookies[Browser(http, linkId)] is { Length: > 0 } secret ? secret : null;

    public void BeginSession(HttpContext http, string linkId, LinkSecrets secrets)
    {
        RenewSession(http, linkId, secrets.Session);
        http.Response.Cookies.Append(Browser(http, linkId), secrets.Browser, Options(http, linkId));
    }

    public void RenewSession(HttpContext http, string linkId, string secret) =>
        http.Response.Cookies.Append(Session(http, linkId), secret, Options(http, linkId));

    public void EndSession(HttpContext http, string linkId)
    {
        http.Response.Cookies.Delete(Session(http, linkId), Options(http, linkId));
        http.Response.Cookies.Delete(Browser(http, linkId), Options(http, linkId));
    }

    /// <summary>The secret that ties the form for the code to this browser; given where there is none.</summary>
    public string TieForm(HttpContext http, string linkId)
    {
        if (BrowserOf(http, linkId) is { } known)
        {
            return known;
        }

        var secret = RandomSecret.New();
        http.Response.Cookies.Append(Browser(http, linkId), secret, Options(http, linkId));
        return secret;
    }

    private string Session(HttpContext http, string linkId) => $"{Prefix(http)}cin-link-{linkId}";

    private string Browser(HttpContext http, string linkId) => $"{Prefix(http)}cin-link-{linkId}-browser";

    // Without TLS, as on the machine on which somebody tries it out, not every browser takes a cookie with this name.
    private string Prefix(HttpContext http) => IsSecure(http) ? "__Host-" : "";

    private bool IsSecure(HttpContext http) => _isHttps || http.Request.IsHttps;

    // Lax and not Strict: the link in the e-mail comes from another site and must not look like another browser.
    private CookieOptions Options(HttpContext http, string linkId) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = IsSecure(http) ? "/" : TransferLinkAddress.PagesOf(linkId),
        SameSite = SameSiteMode.Lax,
        Secure = IsSecure(http),
    };
}
