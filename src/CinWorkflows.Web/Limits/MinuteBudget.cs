using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Limits;

/// <summary>So many a minute for each of whatever is counted, apart from all others.</summary>
/// <param name="aMinute">How many, read when one of them is counted for the first time.</param>
internal sealed class MinuteBudget<T>(Func<int> aMinute) : IDisposable
    where T : notnull
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<T> _limiter = PartitionedRateLimiter.Create<T, T>(counted =>
        RateLimitPartition.GetFixedWindowLimiter(counted, _ => new() { PermitLimit = aMinute(), Window = Minute }));

    /// <summary>Takes one; where none is left, the answer says when to come back.</summary>
    public bool Takes(T counted, HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(counted);
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
