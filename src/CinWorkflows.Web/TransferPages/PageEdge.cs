using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web.TransferPages;

/// <summary>Stands before every page behind a link: what browsers may do with it, and a page for what fails.</summary>
internal sealed partial class PageEdge(ILogger<PageEdge> log)
{
    public async ValueTask<object?> PassAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        PageHeaders.Apply(http.Response.Headers);
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException bad)
        {
            LogNotTaken(bad.StatusCode, http.Request.RouteValues["link"] is string { Length: <= 40 } link && link.All(char.IsAsciiLetterOrDigit) ? link : "?");
            return new PageAnswer(OtherPages.NotTaken(bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "What you wrote is too long." : "The form could not be read."));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !http.RequestAborted.IsCancellationRequested)
        {
            LogFailure(http.TraceIdentifier, failure.GetType().FullName!, failure.StackTrace);
            return new PageAnswer(OtherPages.Failed);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Page {Trace} behind a transfer link failed: {Types}\n{Stack}")]
    private partial void LogFailure(string trace, string types, string? stack);

    [LoggerMessage(2, LogLevel.Warning, "A form of transfer link {LinkId} was refused with {Status}")]
    private partial void LogNotTaken(int status, string linkId);
}
