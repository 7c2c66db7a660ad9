using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using CinWorkflows.Web.Feeds;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Exchange;

/// <summary>How much one address may send to the exchange in a minute. It stands at the endpoint, before anything is read or verified.</summary>
internal sealed class ExchangeRate(IOptions<CinWorkflowsApiOptions> options) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(http =>
        RateLimitPartition.GetFixedWindowLimiter(
            FeedRate.ReaderOf(http.Connection.RemoteIpAddress),
            _ => new() { PermitLimit = options.Value.ExchangesPerMinute, Window = Minute }));

    public async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = _limiter.AttemptAcquire(context.HttpContext);
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problem.TooMany();
    }

    public void Dispose() => _limiter.Dispose();
}
