using CinWorkflows.Web.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>Stands before every page behind a link: what browsers may do with it, and a page for what fails.</summary>
internal sealed partial class LinkEdge(ILogger<LinkEdge> log) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        PageHeaders.Apply(http.Response.Headers);

        // The framework would read the form before anybody is let in, and however long it is.
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        var answered = await next();
        if (answered.Exception is { } failure && !http.Response.HasStarted && (failure is not OperationCanceledException || !http.RequestAborted.IsCancellationRequested))
        {
            answered.ExceptionHandled = true;
            await Say(failure, http).ExecuteResultAsync(context);
        }
    }

    private LinkNotice Say(Exception failure, HttpContext http)
    {
        if (failure is BadHttpRequestException bad)
        {
            LogNotTaken(bad.StatusCode, http.Request.RouteValues["link"] is string { Length: <= 40 } link && link.All(char.IsAsciiLetterOrDigit) ? link : "?");
            return OtherPages.NotTaken(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "What you wrote is too long." : "The form could not be read.");
        }

        // Its message may quote the record.
        LogFailure(http.TraceIdentifier, failure.GetType().FullName!, failure.StackTrace);
        return OtherPages.Failed;
    }

    [LoggerMessage(1, LogLevel.Error, "Page {Trace} behind a transfer link failed: {Types}\n{Stack}")]
    private partial void LogFailure(string trace, string types, string? stack);

    [LoggerMessage(2, LogLevel.Warning, "A form of transfer link {LinkId} was refused with {Status}")]
    private partial void LogNotTaken(int status, string linkId);
}
