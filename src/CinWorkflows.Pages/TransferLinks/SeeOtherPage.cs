using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>Sends the browser on to a page after a form, so that reading the page again sends nothing again.</summary>
internal sealed class SeeOtherPage(string address) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status303SeeOther;
        response.Headers.Location = address;
        response.ContentLength = 0;
    }
}
