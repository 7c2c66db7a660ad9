using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Limits;

/// <summary>So many a minute for each of whatever is counted, apart from all others.</summary>
/// <typeparam name="T">What is counted.</typeparam>
/// <param name="aMinute">How many, read when one of them is counted for the first time.</param>
public sealed class MinuteBudget<T>(Func<int> aMinute) : IDisposable
    where T : notnull
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<T> _limiter = PartitionedRateLimiter.Create<T, T>(counted =>
        RateLimitPartition.GetFixedWindowLimiter(counted, _ => new() { PermitLimit = aMinute(), Window = Minute }));

    /// <summary>Takes one; where none is left, the answer says when to come back.</summary>
    /// <param name="counted">Whom or what it is taken from.</param>
    /// <param name="http">What is asked, and its answer.</param>
    public bool Takes(T counted, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        using var lease = _limiter.AttemptAcquire(counted);
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute;
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}
