using System.Globalization;
using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.SignIn;

/// <summary>How long somebody is still signed in if they do nothing.</summary>
/// <param name="Left">How long.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="CanStay">Whether doing something puts the end off; false where the longest time is reached first.</param>
internal sealed record SessionLeft(TimeSpan Left, DateTimeOffset EndsAt, bool CanStay)
{
    /// <summary>Whether to warn them now.</summary>
    public bool IsSoon => Left <= BrowserSignIn.WarnedBefore;

    /// <summary>
    /// Has the browser go to the warning when it is due, and after it to what is told of the end: without scripts nothing else shows on a page
    /// that is open. It is for pages in which nothing is written, for what was would be lost.
    /// </summary>
    public void ShowInTime(HttpResponse response)
    {
        var next = Math.Ceiling((IsSoon ? Left : Left - BrowserSignIn.WarnedBefore).TotalSeconds);
        response.Headers["Refresh"] = string.Create(CultureInfo.InvariantCulture, $"{next:0};url={SignInPages.EndingAddress}");
    }
}
