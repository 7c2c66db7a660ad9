using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Access;

/// <summary>
/// The framework goes on with the session that a browser has when somebody signs in. Whoever planted theirs in another's browser would
/// then be signed in as that person; so a sign-in does not see the cookie, and each one begins a session of its own.
/// </summary>
internal sealed class SessionCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        context.Request.Path == ProviderSignIn.ReturnAddress ? null : _cookies.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) => _cookies.AppendResponseCookie(context, key, value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, key, options);
}
