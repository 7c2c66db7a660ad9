using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using CinWorkflows.Web.Feeds;
using CinWorkflows.Web.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.TransferPages;

/// <summary>
/// How often one address may ask for pages behind links in a minute, and how often codes may be given from one address and for one
/// link. It stands at the endpoints, so that no host can forget it.
/// </summary>
internal sealed class LinkRate(IOptions<CinWorkflowsApiOptions> options) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress> _pages = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => Window(address, options.Value.LinkPagesPerMinute));

    private readonly PartitionedRateLimiter<string> _codes = PartitionedRateLimiter.Create<string, string>(of => Window(of, options.Value.LinkCodesPerMinute));

    /// <summary>Whether a page may be asked for; otherwise the answer says when to come back.</summary>
    public bool AdmitsPage(HttpContext http) => Admits(_pages, FeedRate.ReaderOf(http.Connection.RemoteIpAddress), http);

    /// <summary>Whether a code may be given; otherwise the answer says when to come back.</summary>
    public bool AdmitsCode(HttpContext http, string linkId) =>
        Admits(_codes, $"address {FeedRate.ReaderOf(http.Connection.RemoteIpAddress)}", http) && Admits(_codes, $"link {linkId}", http);

    public void Dispose()
    {
        _pages.Dispose();
        _codes.Dispose();
    }

    private static bool Admits<T>(PartitionedRateLimiter<T> limiter, T of, HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(of);
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return lease.IsAcquired;
    }

    private static RateLimitPartition<T> Window<T>(T of, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(of, _ => new() { PermitLimit = permits, Window = Minute });
}
