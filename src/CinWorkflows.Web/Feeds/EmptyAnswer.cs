using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Feeds;

/// <summary>A status and nothing else: calendar programs show no problems, and strangers are told none.</summary>
internal sealed class EmptyAnswer(int status) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
