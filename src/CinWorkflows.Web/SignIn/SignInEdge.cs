using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web.SignIn;

/// <summary>Stands before every page of the sign-in: what browsers may do with it, and a page for what fails.</summary>
internal static partial class SignInEdge
{
    public static async ValueTask<object?> PassAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        PageHeaders.Apply(http.Response.Headers);

        // As the framework has it for a page with a form; it warns where it has to change something.
        http.Response.Headers.CacheControl = "no-cache, no-store";
        try
        {
            return await next(context);
        }
        catch (Exception bad) when (StatusOf(bad) is { } status)
        {
            LogNotRead(http.RequestServices.GetRequiredService<ILogger<SignInPages>>(), status);
            return new PageAnswer(SignInWords.NotRead(status));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !http.RequestAborted.IsCancellationRequested)
        {
            LogFailure(http.RequestServices.GetRequiredService<ILogger<SignInPages>>(), http.TraceIdentifier, failure.GetType().FullName!, failure.StackTrace);
            return new PageAnswer(SignInWords.Failed);
        }
    }

    /// <summary>What is wrong with a request that cannot be read, also where it is found out by what looks for the form's token; null of anything else.</summary>
    private static int? StatusOf(Exception problem) => problem switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException { InnerException: BadHttpRequestException bad } => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        _ => null,
    };

    [LoggerMessage(1, LogLevel.Error, "Page {Trace} of the sign-in failed: {Types}\n{Stack}")]
    private static partial void LogFailure(ILogger log, string trace, string types, string? stack);

    [LoggerMessage(2, LogLevel.Warning, "A form of the sign-in was refused with {Status}")]
    private static partial void LogNotRead(ILogger log, int status);
}
