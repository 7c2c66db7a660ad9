using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.TransferPages;

/// <summary>
/// The two cookies of a link's pages: one shows that the browser was let in, the other only ties the first form, for the code, to
/// the browser. Both are for the pages of this one link, for no script, and end with the browser.
/// </summary>
internal sealed class LinkCookies(MessageSettings settings)
{
    private const string Session = "cin-transfer";
    private const string Form = "cin-transfer-form";

    private readonly bool _isHttps = settings.BaseAddress.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    public static string? SessionOf(HttpContext http) => http.Request.Cookies[Session];

    public static string? FormOf(HttpContext http) => http.Request.Cookies[Form];

    public void BeginSession(HttpContext http, string linkId, string secret)
    {
        http.Response.Cookies.Append(Session, secret, Options(http, linkId));
        http.Response.Cookies.Delete(Form, Options(http, linkId));
    }

    public void EndSession(HttpContext http, string linkId) => http.Response.Cookies.Delete(Session, Options(http, linkId));

    /// <summary>The secret that ties the form for the code to this browser; given where there is none.</summary>
    public string TieForm(HttpContext http, string linkId)
    {
        if (FormOf(http) is { Length: > 0 } known)
        {
            return known;
        }

        var secret = TransferLinkDoor.NewSecret();
        http.Response.Cookies.Append(Form, secret, Options(http, linkId));
        return secret;
    }

    // Lax and not Strict: the link in the e-mail comes from another site and must not look like another browser.
    private CookieOptions Options(HttpContext http, string linkId) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = TransferLinkAddress.PagesOf(linkId),
        SameSite = SameSiteMode.Lax,
        Secure = _isHttps || http.Request.IsHttps,
    };
}
