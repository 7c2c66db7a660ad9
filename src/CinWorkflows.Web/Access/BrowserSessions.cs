using CinWorkflows.Workflows.Ports.SignIns;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Access;

/// <summary>
/// The scheme by which pages know who is signed in: a cookie that names a session on the record. The API does not take it, for another
/// site's page can have a browser send a cookie.
/// </summary>
internal static class BrowserSessions
{
    public const string Scheme = "cin-session";

    /// <summary>The policy of every page for somebody who is signed in, whatever their roles.</summary>
    public const string Policy = "signed-in";

    public const string CookieName = "__Host-cin-session";
    public const string SignInAddress = "/sign-in";
    public const string SignOutAddress = "/sign-out";
    public const string SignedOutAddress = "/signed-out";

    /// <summary>Where a browser is led that was signed in and is not any more.</summary>
    public const string EndedAddress = "/sign-in/ended";

    /// <summary>The same, where it was sending something.</summary>
    public const string UnsentAddress = $"{EndedAddress}?unsent=true";

    public const string ReturnParameter = "returnUrl";

    /// <summary>How exactly it is noted when a browser was last used.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public static void Configure(CookieAuthenticationOptions options, BrowserSignIn browsers)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.CookieManager = new SessionCookies();
        options.ExpireTimeSpan = browsers.Longest;
        options.SlidingExpiration = false;
        options.LoginPath = SignInAddress;
        options.ReturnUrlParameter = ReturnParameter;
        options.Events.OnValidatePrincipal = LookAsync;
        options.Events.OnRedirectToLogin = SendToSignIn;
    }

    /// <summary>Notes that the browser is used, where it is, and gives the person the roles that they have now.</summary>
    private static async Task LookAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var roles = http.RequestServices.GetRequiredService<DirectoryRoles>();
        if (await roles.OfAsync(context.Principal!, http.RequestAborted) is { } renewed)
        {
            context.ReplacePrincipal(renewed);
        }

        var now = context.Options.TimeProvider!.GetUtcNow();
        if (http.Features.Get<SignInSession>() is { } session && !IsOnlyWatched(http) && now >= session.SeenAt + SeenEvery)
        {
            await http.RequestServices.GetRequiredService<ISignInBook>().SeeAsync(session.KeyHash, now, http.RequestAborted);
            http.Features.Set(session with { SeenAt = now });
        }
    }

    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = HttpMethods.IsGet(context.Request.Method) ? StatusCodes.Status302Found : StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = Instead(context);
        return Task.CompletedTask;
    }

    // Signing in goes by itself where the tenant knows the browser. Whoever was sending something would be back with nothing said of it.
    private static string Instead(RedirectContext<CookieAuthenticationOptions> context) => context.Request switch
    {
        _ when IsOnlyWatched(context.HttpContext) => EndedAddress,
        { Method: var method } when HttpMethods.IsGet(method) || HttpMethods.IsHead(method) => PathOf(context.RedirectUri),
        { Path: var path } when path == SignOutAddress => SignedOutAddress,
        _ => UnsentAddress,
    };

    // Without a name: behind a proxy the request's is not the service's.
    private static string PathOf(string address) => new Uri(address).PathAndQuery;

    private static bool IsOnlyWatched(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<WatchesSession>() is not null;
}
