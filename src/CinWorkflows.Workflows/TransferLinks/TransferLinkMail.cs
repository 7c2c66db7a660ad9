using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Transfers;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>What the messages about a link are written from, looked up when they are: its secrets, and to whom it goes.</summary>
/// <param name="book">The links.</param>
/// <param name="directory">The other authorities.</param>
/// <param name="key">The installation's key.</param>
/// <param name="clock">The time.</param>
public sealed class TransferLinkMail(ITransferLinkBook book, IAuthorityDirectory directory, TransferLinkKey key, TimeProvider clock)
{
    internal TransferContact? ContactOf(string authority) => directory.Find(authority)?.Contact;

    /// <summary>A link that works; null where it works no more, and nothing is to be sent about it.</summary>
    internal async Task<TransferLink?> FindAsync(string linkId, CancellationToken cancellationToken) =>
        await book.FindAsync(linkId, cancellationToken) is { } link && link.WorksAt(clock.GetUtcNow()) ? link : null;

    internal string PathOf(TransferLink link) => TransferLinkAddress.PathOf(link.Id, key.TokenOf(link));

    internal string CodeOf(TransferLink link) => TransferLinkAddress.Spaced(key.CodeOf(link));
}
