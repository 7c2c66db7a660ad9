using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CinWorkflows.Web.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Feeds;

/// <summary>
/// How often one address may read feeds in a minute. It stands at the endpoint and not in the pipeline, so that no host can
/// forget it.
/// </summary>
internal sealed class FeedRate(IOptions<CinWorkflowsApiOptions> options) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(http =>
        RateLimitPartition.GetFixedWindowLimiter(
            ReaderOf(http.Connection.RemoteIpAddress),
            _ => new() { PermitLimit = options.Value.FeedReadsPerMinute, Window = Minute }));

    public async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = _limiter.AttemptAcquire(context.HttpContext);
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new EmptyAnswer(StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => _limiter.Dispose();

    /// <summary>One reader has one IPv4 address, but all of an IPv6 network of 64 bits.</summary>
    internal static IPAddress ReaderOf(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
        {
            return address ?? IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var network = address.GetAddressBytes();
        network.AsSpan(8).Clear();
        return new(network);
    }
}
