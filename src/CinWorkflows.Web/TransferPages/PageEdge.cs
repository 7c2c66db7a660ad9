using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web.TransferPages;

/// <summary>Stands before every page behind a link: what browsers may do with it, how often it is asked for, and a page for what fails.</summary>
internal sealed partial class PageEdge(LinkRate rate, ILogger<PageEdge> log)
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async ValueTask<object?> PassAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy;
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        if (!rate.AdmitsPage(http))
        {
            return new PageAnswer(OtherPages.TooOften);
        }

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

    [LoggerMessage(1, LogLevel.Error, "Page {Trace} behind a transfer link failed: {Type}\n{Stack}")]
    private partial void LogFailure(string trace, string type, string? stack);

    [LoggerMessage(2, LogLevel.Warning, "A form of transfer link {LinkId} was refused with {Status}")]
    private partial void LogNotTaken(int status, string linkId);
}
