using CinWorkflows.Pages.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Edge;

/// <summary>The page of what is not there, is nobody's business, or went wrong. It is shown in place of another, and is none by itself.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class ProblemModel : StaffPage
{
    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>Whether the page is another role's.</summary>
    public bool IsRefused => Response.StatusCode == StatusCodes.Status403Forbidden;

    public void OnGet()
    {
        Response.StatusCode = HttpContext.Features.Get<ShownProblem>()?.Status ?? StatusCodes.Status404NotFound;
        (Heading, Words) = Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ("Page not found", ["If you typed the address, check it.", "If it is of a case, there may be none of that number, or it is not one that you work on. Ask the team that holds the case, or your manager."]),
            StatusCodes.Status403Forbidden => ("This is not for you to see", new[] { "This page is for other roles than yours. If you think that it should be for yours, ask whoever gives roles in your council." }),
            StatusCodes.Status400BadRequest => ("Nothing was saved", ["What was sent did not come from an open page of this service, or the page was open for too long.", "Go back to the page, copy what you wrote, load the page again and send it again."]),
            StatusCodes.Status413PayloadTooLarge => ("Nothing was saved", ["What you wrote is too long. Go back and shorten it."]),
            _ => ("There is a problem with the service", ["Try again in a few minutes. What you recorded before is kept; look at the case before you record it again.", "If it goes wrong again, tell your IT service when it happened."]),
        };
    }
}
