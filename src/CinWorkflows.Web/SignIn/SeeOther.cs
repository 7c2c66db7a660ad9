using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.SignIn;

/// <summary>Sends the browser on to a page after a form, so that reading the page again sends nothing again.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        httpContext.Response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
