using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.StandIns.Faults;

/// <summary>Spoils answers of a stand-in as its plan says.</summary>
public static class FaultyAnswers
{
    /// <summary>Every request that comes goes through the plan that is in force then.</summary>
    /// <param name="app">The stand-in's server.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="retryAfterSeconds">What a throttled request is asked to wait.</param>
    public static void UseFaults(this WebApplication app, Func<FaultPlan<ServiceFault>> plan, int retryAfterSeconds = 7)
    {
        ArgumentNullException.ThrowIfNull(plan);
        app.Use((context, next) => AnswerAsync(context, next, plan().Next(), retryAfterSeconds));
    }

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next, ServiceFault fault, int retryAfterSeconds)
    {
        switch (fault)
        {
            case ServiceFault.Throttled:
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                break;
            case ServiceFault.Unavailable:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case ServiceFault.DroppedBefore:
                context.Abort();
                break;
            case ServiceFault.SilentBefore:
                await SilenceAsync(context);
                break;
            case ServiceFault.FailedAfter:
                await UnseenAsync(context, next);
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case ServiceFault.DroppedAfter:
                await UnseenAsync(context, next);
                context.Abort();
                break;
            case ServiceFault.SilentAfter:
                await UnseenAsync(context, next);
                await SilenceAsync(context);
                break;
            default:
                await next(context);
                break;
        }
    }

    private static async Task UnseenAsync(HttpContext context, RequestDelegate next)
    {
        var answer = context.Response.Body;
        context.Response.Body = Stream.Null;
        await next(context);
        context.Response.Body = answer;
        context.Response.Clear();
    }

    private static async Task SilenceAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
