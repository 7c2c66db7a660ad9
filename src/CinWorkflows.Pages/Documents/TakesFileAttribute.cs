using CinWorkflows.Web.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Pages.Documents;

/// <summary>
/// A page whose form brings a document: as large as the service takes them, and no larger. Whoever sends more is led back before anything is read, with a question
/// in the address that the page answers in words.
/// </summary>
/// <param name="tooLarge">The question.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFileAttribute(string tooLarge) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>What a form has besides its file.</summary>
    private const long Besides = 64 * 1024;

    /// <summary>Before the form is read to see that it is of an open page.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return;
        }

        var most = http.RequestServices.GetRequiredService<IDocumentDoor>().Largest + Besides;
        if (http.Request.ContentLength > most)
        {
            context.Result = new LocalRedirectResult($"{http.Request.Path}?{tooLarge}=true");
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = most;
        }

        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most }));
    }
}
