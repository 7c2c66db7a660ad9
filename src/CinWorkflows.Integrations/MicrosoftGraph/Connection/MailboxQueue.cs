using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>
/// Lets four requests at a time through to each mailbox, which is what Exchange allows an app; a fifth would be answered 429.
/// Waiting here counts towards the request's time limit. A mailbox that has asked for a wait is not asked anything until it is over:
/// what is asked meanwhile counts against it, and would make the wait longer. It is answered here as the mailbox would answer it.
/// </summary>
internal sealed class MailboxQueue(TimeProvider time) : DelegatingHandler
{
    private const int AtOnce = 4;
    private static readonly TimeSpan LongestHold = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Place> _places = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (MailboxOf(request.RequestUri) is not { } mailbox)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var place = _places.GetOrAdd(mailbox, _ => new Place());
        await place.Gate.WaitAsync(cancellationToken);
        try
        {
            if (place.Held(time.GetUtcNow()) is { } left)
            {
                return Held(request, left);
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.TooManyRequests && response.Headers.RetryAfter?.Delta is { } wait && wait > ReadRetry.Longest)
            {
                place.Hold(time.GetUtcNow() + (wait < LongestHold ? wait : LongestHold));
            }

            return response;
        }
        finally
        {
            place.Gate.Release();
        }
    }

    private static HttpResponseMessage Held(HttpRequestMessage request, TimeSpan left) => new(HttpStatusCode.TooManyRequests)
    {
        RequestMessage = request,
        Headers = { RetryAfter = new(TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds))) },
        Content = new StringContent("""{"error":{"code":"ApplicationThrottled","message":"The mailbox asked for a wait."}}""", Encoding.UTF8, "application/json"),
    };

    private static string? MailboxOf(Uri? address)
    {
        var segments = address?.AbsolutePath.Split('/') ?? [];
        var users = Array.FindIndex(segments, segment => segment.Equals("users", StringComparison.OrdinalIgnoreCase));
        return users >= 0 && users + 1 < segments.Length ? segments[users + 1] : null;
    }

    private sealed class Place
    {
        /// <summary>Four requests read and write it at a time: ticks are read whole, an instant with its offset is not.</summary>
        private long _heldUntil;

        public SemaphoreSlim Gate { get; } = new(AtOnce);

        /// <summary>How long it is still to be asked nothing; null where it may be asked.</summary>
        public TimeSpan? Held(DateTimeOffset now) => Interlocked.Read(ref _heldUntil) - now.UtcTicks is > 0 and var left ? TimeSpan.FromTicks(left) : null;

        public void Hold(DateTimeOffset until) => Interlocked.Exchange(ref _heldUntil, until.UtcTicks);
    }
}
