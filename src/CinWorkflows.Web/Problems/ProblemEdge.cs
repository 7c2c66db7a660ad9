using CinWorkflows.Workflows.Ports.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace CinWorkflows.Web.Problems;

/// <summary>
/// Gives every error without a body a problem, and turns an exception into one. An exception is logged by its types and
/// where it was thrown; its message may quote the record.
/// </summary>
internal sealed partial class ProblemEdge(RequestDelegate next, ILogger<ProblemEdge> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        // Answers hold personal data, and are never to be taken for anything but what they say they are.
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await Problem.OfStatus(bad.StatusCode).ExecuteAsync(http);
            return;
        }
        catch (Exception failure)
        {
            LogFailure(http.TraceIdentifier, TypesOf(failure), failure.StackTrace);
            if (http.Response.HasStarted)
            {
                http.Abort();
                return;
            }

            http.Response.Clear();
            http.Response.Headers[HeaderNames.CacheControl] = "no-store";
            await (DiskFaults.Of(failure) is { } fault ? Problem.NotKept(fault) : Problem.OfStatus(StatusCodes.Status500InternalServerError)).ExecuteAsync(http);
            return;
        }

        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null } response)
        {
            await Problem.OfStatus(response.StatusCode).ExecuteAsync(http);
        }
    }

    private static string TypesOf(Exception failure) =>
        failure.InnerException is { } inner ? $"{failure.GetType().FullName} < {TypesOf(inner)}" : failure.GetType().FullName!;

    [LoggerMessage(1, LogLevel.Error, "Request {Trace} failed: {Types}\n{Stack}")]
    private partial void LogFailure(string trace, string types, string? stack);
}
