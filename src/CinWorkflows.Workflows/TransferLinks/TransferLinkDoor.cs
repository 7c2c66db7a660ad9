using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Secrets;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>
/// Who is let in over a link: whoever has its secret address and gives its code, in the one browser in which they gave it last, for
/// as long as a session lasts, is used and the link works. Another browser, or the same one later, needs the address and the code again.
/// </summary>
/// <remarks>
/// A cookie that was copied opens nothing elsewhere: the session has two secrets and the browser's family. Whoever copies all of it is let
/// in until either side has used the pages next: one of the two then has a secret that was replaced, which ends the session for both and
/// stands in the log.
/// </remarks>
/// <param name="book">The links.</param>
/// <param name="key">The installation's key.</param>
/// <param name="settings">How long a session lasts.</param>
/// <param name="clock">The time.</param>
public sealed class TransferLinkDoor(ITransferLinkBook book, TransferLinkKey key, TransferLinkSettings settings, TimeProvider clock)
{
    /// <summary>How long a secret stays good after it was replaced, for what a browser asks for at the same time; it is not renewed more often.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

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
    /// <param name="visitor">What is known of them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What came of it, and the secrets for the browser's cookies where it was opened: new ones, whatever the browser had before.</returns>
    public async Task<(CodeOutcome Outcome, LinkSecrets? Secrets)> OpenAsync(TransferLink link, string code, string by, LinkVisitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(visitor);
        var secrets = new LinkSecrets(RandomSecret.New(), RandomSecret.New());
        var now = clock.GetUtcNow();
        var until = now + settings.Session < link.ExpiresAt ? now + settings.Session : link.ExpiresAt;
        var session = new LinkSession(RandomSecret.HashOf(secrets.Session), BrowserHashOf(secrets, visitor), until, by, now);
        var outcome = await book.TryCodeAsync(link.Id, key.IsCode(link, code), session, now, visitor.Network, cancellationToken);
        return (outcome, outcome == CodeOutcome.Opened ? secrets : null);
    }

    /// <summary>Whether a browser is let in to the pages of a link.</summary>
    /// <param name="linkId">What was given as the link's id.</param>
    /// <param name="secrets">The secrets of the browser's cookies; null where it lacks one.</param>
    /// <param name="visitor">What is known of whoever asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<Admission> AdmitAsync(string linkId, LinkSecrets? secrets, LinkVisitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var now = clock.GetUtcNow();
        if (await book.FindAsync(linkId, cancellationToken) is not { } link)
        {
            return new(null, null, Works: false);
        }

        var refused = new Admission(link, null, link.WorksAt(now));
        if (!refused.Works || secrets is null || link.Session is not { } session || now >= session.Until || now >= session.RenewedAt + settings.Idle)
        {
            return refused;
        }

        var hash = RandomSecret.HashOf(secrets.Session);
        var isReplaced = session.ReplacedHash is { } replaced && SameSecret.Is(hash, replaced);
        if (!isReplaced && !SameSecret.Is(hash, session.Hash))
        {
            return refused;
        }

        if (!SameSecret.Is(BrowserHashOf(secrets, visitor), session.BrowserHash))
        {
            return refused with { IsOfAnotherBrowser = true };
        }

        if (now < session.RenewedAt + Overlap)
        {
            return refused with { By = session.By };
        }

        if (isReplaced)
        {
            await book.EndSessionAsync(link.Id, new(now, LinkEventKind.CopyUsed, visitor.Network), cancellationToken);
            return refused;
        }

        // Where another request of this browser has renewed it meanwhile, the secret is the replaced one, and good for a moment yet.
        var next = RandomSecret.New();
        var isRenewed = await book.RenewSessionAsync(link.Id, hash, RandomSecret.HashOf(next), now, cancellationToken);
        return refused with { By = session.By, Renewed = isRenewed ? next : null };
    }

    private static string BrowserHashOf(LinkSecrets secrets, LinkVisitor visitor) => RandomSecret.HashOf($"{secrets.Browser}\n{visitor.Browser}");
}
