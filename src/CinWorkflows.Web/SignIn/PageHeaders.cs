using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.SignIn;

/// <summary>What browsers may do with a page for people: nothing but show it, with our own styles, and send its forms to us.</summary>
public static class PageHeaders
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Says so on an answer.</summary>
    /// <param name="headers">Those of the answer.</param>
    public static void Apply(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy;
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
