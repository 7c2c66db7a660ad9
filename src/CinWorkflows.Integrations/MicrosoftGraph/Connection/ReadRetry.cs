using System.Net;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>
/// What the SDK may repeat by itself: a read, once, after the short wait that the service asked for. Left as it is, it sends a
/// message four times on a 504. Longer waits go back to the outbox, which has other things to do meanwhile.
/// </summary>
internal static class ReadRetry
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    public static RetryHandlerOption Option => new() { MaxRetry = 1, RetriesTimeLimit = Longest, ShouldRetry = (_, _, response) => Allows(response) };

    private static bool Allows(HttpResponseMessage response) =>
        response.RequestMessage?.Method == HttpMethod.Get
        && (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
        && response.Headers.RetryAfter?.Delta is { } wait
        && wait <= Longest;
}
