using System.Collections.Concurrent;

namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>
/// Lets four requests at a time through to each mailbox, which is what Exchange allows an app; a fifth would be answered 429.
/// Waiting here counts towards the request's time limit.
/// </summary>
internal sealed class MailboxQueue : DelegatingHandler
{
    private const int AtOnce = 4;

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _places = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (MailboxOf(request.RequestUri) is not { } mailbox)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var places = _places.GetOrAdd(mailbox, _ => new SemaphoreSlim(AtOnce));
        await places.WaitAsync(cancellationToken);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            places.Release();
        }
    }

    private static string? MailboxOf(Uri? address)
    {
        var segments = address?.AbsolutePath.Split('/') ?? [];
        var users = Array.FindIndex(segments, segment => segment.Equals("users", StringComparison.OrdinalIgnoreCase));
        return users >= 0 && users + 1 < segments.Length ? segments[users + 1] : null;
    }
}
