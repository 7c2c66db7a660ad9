using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Secrets;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>
/// Who is let in over a link: whoever has its secret address and gives its code, in the one browser in which they gave it last, for
/// as long as a session lasts and the link works. Another browser, or the same one later, needs the address and the code again.
/// </summary>
/// <param name="book">The links.</param>
/// <param name="key">The installation's key.</param>
/// <param name="settings">How long a session lasts.</param>
/// <param name="clock">The time.</param>
public sealed class TransferLinkDoor(ITransferLinkBook book, TransferLinkKey key, TransferLinkSettings settings, TimeProvider clock)
{
    /// <summary>The link that a secret address is of, whether it works or not; null where there is none.</summary>
    /// <param name="linkId">What was given as its id.</param>
    /// <param name="token">What was given as its secret.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<TransferLink?> FindAsync(string linkId, string token, CancellationToken cancellationToken)
    {
        var link = await book.FindAsync(linkId, cancellationToken);
        return key.IsToken(link, token) ? link : null;
    }

    /// <summary>Takes a code.</summary>
    /// <param name="link">The link, found by its secret address.</param>
    /// <param name="code">What was given as its code.</param>
    /// <param name="by">The name of whoever gives it.</param>
    /// <param name="from">The network that it came from.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What came of it, and the secret for the browser's cookie where it was opened.</returns>
    public async Task<(CodeOutcome Outcome, string? Secret)> OpenAsync(TransferLink link, string code, string by, string from, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        var secret = NewSecret();
        var now = clock.GetUtcNow();
        var until = now + settings.Session < link.ExpiresAt ? now + settings.Session : link.ExpiresAt;
        var outcome = await book.TryCodeAsync(link.Id, key.IsCode(link, code), new(HashOf(secret), until, by), now, from, cancellationToken);
        return (outcome, outcome == CodeOutcome.Opened ? secret : null);
    }

    /// <summary>Whether a browser is let in to the pages of a link.</summary>
    /// <param name="linkId">What was given as the link's id.</param>
    /// <param name="secret">The secret of the browser's cookie; null where it has none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<Admission> AdmitAsync(string linkId, string? secret, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await book.FindAsync(linkId, cancellationToken) is not { } link)
        {
            return new(null, null, Works: false);
        }

        var works = link.WorksAt(now);
        var admitted = works
            && secret is not null
            && link.Session is { } session
            && now < session.Until
            && SameSecret.Is(session.Hash, HashOf(secret));
        return new(link, admitted ? link.Session!.By : null, works);
    }

    /// <summary>A new secret for a cookie: 32 random bytes, base64url.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
