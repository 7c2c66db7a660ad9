using System.Text;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.SignIn;

/// <summary>Sends a page.</summary>
internal sealed class PageAnswer(Page page) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var html = Encoding.UTF8.GetBytes(page.Html());
        httpContext.Response.StatusCode = page.Status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.ContentLength = html.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await httpContext.Response.Body.WriteAsync(html, httpContext.RequestAborted);
        }
    }
}
