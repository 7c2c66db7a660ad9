using CinWorkflows.Web.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CinWorkflows.Pages.Edge;

/// <summary>Writes the entry of the access log before a page is shown. What is recorded needs none: the act shows who was there.</summary>
internal sealed class LeavesTrace(IStaffDoor door) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is not (RedirectResult or LocalRedirectResult) && context.HttpContext.Features.Get<ShownProblem>() is null)
        {
            await door.LeaveTraceAsync();
        }

        await next();
    }
}
