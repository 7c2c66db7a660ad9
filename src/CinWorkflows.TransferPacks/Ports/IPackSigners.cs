namespace CinWorkflows.TransferPacks.Ports;

/// <summary>The keys with which the authorities of this installation sign their packs.</summary>
public interface IPackSigners
{
    /// <summary>Signs for an authority; null where it has no key, and its packs go out unsigned.</summary>
    /// <param name="authorityCode">The authority's ONS code.</param>
    IPackSigner? Of(string authorityCode);
}
