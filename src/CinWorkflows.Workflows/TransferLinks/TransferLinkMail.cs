using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>What the messages about a link are written from, looked up when they are: its secrets, and to whom it goes.</summary>
/// <param name="book">The links.</param>
/// <param name="directory">The other authorities.</param>
/// <param name="key">The installation's key.</param>
/// <param name="clock">The time.</param>
public sealed class TransferLinkMail(ITransferLinkBook book, IAuthorityDirectory directory, TransferLinkKey key, TimeProvider clock)
{
    /// <summary>The contact of another authority; null where the directory has none.</summary>
    /// <param name="authority">The authority, by its code.</param>
    public TransferContact? ContactOf(string authority) => directory.Find(authority)?.Contact;

    /// <summary>The name of another authority; null where the directory does not know it.</summary>
    /// <param name="authority">The authority, by its code.</param>
    public string? NameOf(string authority) => directory.Find(authority)?.Name;

    /// <summary>A link that works; null where it works no more, and nothing is to be sent about it.</summary>
    public async Task<TransferLink?> FindAsync(string linkId, CancellationToken cancellationToken) =>
        await book.FindAsync(linkId, cancellationToken) is { } link && link.WorksAt(clock.GetUtcNow()) ? link : null;

    /// <summary>The address of a link, without the host: whoever has it can ask for the code.</summary>
    public string PathOf(TransferLink link) => TransferLinkAddress.PathOf(link.Id, key.TokenOf(link));

    /// <summary>The code of a link, grouped as it is read out.</summary>
    public string CodeOf(TransferLink link) => TransferLinkAddress.Spaced(key.CodeOf(link));
}
