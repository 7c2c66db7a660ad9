using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Access;

/// <summary>
/// In a browser in which somebody has signed in before, whoever signs in next says as whom. The tenant's own sign-in outlives ours: on a
/// computer that others use, the next person would be let in as the one before without being asked.
/// </summary>
internal static class AccountChoice
{
    /// <summary>What the tenant is asked for then.</summary>
    public const string Prompt = "select_account";

    private const string CookieName = "__Host-cin-known";

    /// <summary>The longest that browsers keep a cookie.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public static bool IsDue(HttpContext http) => http.Request.Cookies.ContainsKey(CookieName);

    /// <summary>Notes in the browser that somebody has signed in; not who.</summary>
    public static void NoteSignIn(HttpContext http) => http.Response.Cookies.Append(CookieName, "1", new()
    {
        Path = "/",
        HttpOnly = true,
        IsEssential = true,
        Secure = true,
        SameSite = SameSiteMode.Lax,
        MaxAge = Kept,
    });
}
