using CinWorkflows.Web.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Pages.Edge;

/// <summary>
/// Stands before every page: what browsers may do with it, and a page for what fails, is not there, or is nobody's business. Under every other address
/// a program is answered, with a problem as JSON.
/// </summary>
internal sealed partial class PagesFirst(ILogger<PagesFirst> log) : IStartupFilter
{
    private static readonly PathString Problem = new($"{StaffPages.Home}/problem");

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((http, pass) => http.Request.Path.StartsWithSegments(StaffPages.Home) ? AnswerAsync(http, pass) : pass(http));
        next(app);
    };

    private async Task AnswerAsync(HttpContext http, RequestDelegate pass)
    {
        Protect(http.Response);
        try
        {
            await pass(http);
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = bad.StatusCode;
        }
        catch (Exception failure) when (!http.Response.HasStarted && (failure is not OperationCanceledException || !http.RequestAborted.IsCancellationRequested))
        {
            // Its message may quote the record.
            LogFailure(log, http.TraceIdentifier, failure.GetType().FullName!, failure.StackTrace);
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }

        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null } response)
        {
            await ShowAsync(http, response.StatusCode, pass);
        }
    }

    /// <summary>Asks the same pipeline for the page of that problem.</summary>
    private static async Task ShowAsync(HttpContext http, int status, RequestDelegate pass)
    {
        var (path, query, method) = (http.Request.Path, http.Request.QueryString, http.Request.Method);
        http.Response.Clear();
        Protect(http.Response);
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        (http.Request.Path, http.Request.QueryString, http.Request.Method) = (Problem, QueryString.Empty, HttpMethods.Get);
        http.Features.Set(new ShownProblem(status));
        try
        {
            await pass(http);
        }
        finally
        {
            (http.Request.Path, http.Request.QueryString, http.Request.Method) = (path, query, method);
        }
    }

    private static void Protect(HttpResponse response)
    {
        PageHeaders.Apply(response.Headers);

        // Without a sign-in a form is known by its origin to come from here; a browser tells none where it may refer to nothing.
        response.Headers["Referrer-Policy"] = "same-origin";

        // As the framework has it for a page with a form; it warns where it has to change something.
        response.Headers.CacheControl = "no-cache, no-store";
    }

    [LoggerMessage(1, LogLevel.Error, "Page {Trace} failed: {Types}\n{Stack}")]
    private static partial void LogFailure(ILogger log, string trace, string types, string? stack);
}

/// <summary>What went wrong with the page that was asked for.</summary>
/// <param name="Status">As HTTP has it.</param>
internal sealed record ShownProblem(int Status);
