using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Problems;

/// <summary>In development, too, a failure is answered by a problem: exceptions may quote what was being worked on.</summary>
internal sealed class NoDeveloperPage : IDeveloperPageExceptionFilter
{
    public Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next) =>
        Problem.OfStatus(StatusCodes.Status500InternalServerError).ExecuteAsync(errorContext.HttpContext);
}
