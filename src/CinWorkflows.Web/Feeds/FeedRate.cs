using System.Net;
using CinWorkflows.Web.Limits;
using CinWorkflows.Web.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Feeds;

/// <summary>
/// How often feeds are read in a minute: each feed for itself, and secrets that open none for each client. Who guesses behind the same
/// proxy as the holder of a feed does not use up the holder's readings.
/// </summary>
internal sealed class FeedRate(IOptions<CinWorkflowsApiOptions> options) : IDisposable
{
    private readonly MinuteBudget<string> _readings = new(() => options.Value.FeedReadsPerMinute);
    private readonly MinuteBudget<IPAddress> _guesses = new(() => options.Value.FeedReadsPerMinute);

    public bool AdmitsReading(HttpContext http, string staffId) => _readings.Takes(staffId, http);

    public bool AdmitsGuess(HttpContext http) => _guesses.Takes(ClientNetwork.Of(http), http);

    public void Dispose()
    {
        _readings.Dispose();
        _guesses.Dispose();
    }
}
