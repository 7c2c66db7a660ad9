using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Secrets;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>
/// Who is let in over a link: whoever has its secret address and gives its code, in the one browser in which they gave it last, for
/// as long as a session lasts, is used and the link works. Another browser, or the same one later, needs the address and the code again.
/// </summary>
/// <remarks>
/// <para>
/// A cookie that was copied opens nothing elsewhere: the session has two secrets and the browser's family. One of the two stays; the other
/// is renewed with use, and by it whoever copies all of it shows. To a browser that brings the secret that stays, the other one is:
/// </para>
/// <list type="table">
/// <listheader><term>What it brings</term><description>What comes of it</description></listheader>
/// <item><term>the current secret, within <see cref="Overlap"/> of when that was last noted</term><description>It is let in.</description></item>
/// <item><term>the current secret, later</term><description>It is let in, that is noted, and it is offered a successor. None is kept: each
/// shows by itself in whose place it was offered. The replaced secret is outdated from now on.</description></item>
/// <item><term>a successor of the current secret</term><description>It is let in. The successor is the current secret now, and the one before
/// is the replaced one: only now, for an answer that was lost, or broken off by a second click, has offered what no browser has.</description></item>
/// <item><term>the replaced secret, within <see cref="Overlap"/></term><description>It is let in: the request was under way.</description></item>
/// <item><term>anything else</term><description>It is outdated, so there are two of what only one browser may have: the session ends for both
/// sides, which stands in the log and is said to both.</description></item>
/// </list>
/// <para>
/// So a copy shows as soon as either side has used the pages twice since, and the other side uses them. A thief who looks at one page and
/// never comes back cannot be told from a browser whose answer was lost; the log has the network of every look.
/// </para>
/// </remarks>
/// <param name="book">The links.</param>
/// <param name="key">The installation's key.</param>
/// <param name="settings">How long a session lasts.</param>
/// <param name="clock">The time.</param>
public sealed class TransferLinkDoor(ITransferLinkBook book, TransferLinkKey key, TransferLinkSettings settings, TimeProvider clock)
{
    /// <summary>How long a secret stays good after it was replaced, for what a browser asks for at the same time; no successor is offered more often.</summary>
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
        while (true)
        {
            if (await book.FindAsync(linkId, cancellationToken) is not { } link)
            {
                return new(null, null, Works: false);
            }

            var refused = new Admission(link, null, link.WorksAt(now));
            if (!refused.Works || secrets is null || link.Session is not { } session || now >= session.Until || now >= session.RenewedAt + settings.Idle)
            {
                return refused;
            }

            // Where another request of this browser has changed the session meanwhile, it is looked at again.
            if (await AdmitAsync(link, session, secrets, visitor, now, cancellationToken) is { } admission)
            {
                return admission;
            }
        }
    }

    /// <summary>What the table says; null where the session is not any more as it was read.</summary>
    private async Task<Admission?> AdmitAsync(TransferLink link, LinkSession session, LinkSecrets secrets, LinkVisitor visitor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var refused = new Admission(link, null, Works: true);
        var admitted = refused with { By = session.By };
        var hash = RandomSecret.HashOf(secrets.Session);
        var (isCurrent, isReplaced) = (SameSecret.Is(session.Hash, hash), SameSecret.Is(session.ReplacedHash, hash));
        var isSuccessor = key.IsSuccessor(link.Id, session.Hash, secrets.Session);
        if (!SameSecret.Is(session.BrowserHash, BrowserHashOf(secrets, visitor)))
        {
            return refused with { IsOfAnotherBrowser = isCurrent || isReplaced || isSuccessor };
        }

        if (isSuccessor)
        {
            return await book.RenewSessionAsync(link.Id, session.Hash, hash, now, cancellationToken) ? admitted : null;
        }

        if ((isCurrent || isReplaced) && now < session.RenewedAt + Overlap)
        {
            return admitted;
        }

        if (isCurrent)
        {
            return await book.KeepSessionAsync(link.Id, hash, now - Overlap, now, cancellationToken)
                ? admitted with { Successor = key.SuccessorOf(link.Id, hash) }
                : null;
        }

        await book.EndSessionAsync(link.Id, new(now, LinkEventKind.CopyUsed, visitor.Network), cancellationToken);
        return refused with { IsOfCopy = true };
    }

    private static string BrowserHashOf(LinkSecrets secrets, LinkVisitor visitor) => RandomSecret.HashOf($"{secrets.Browser}\n{visitor.Browser}");
}
