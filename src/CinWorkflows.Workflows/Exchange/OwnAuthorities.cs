using CinWorkflows.Cases.Packs;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>The authorities of this installation, by the codes in their packs.</summary>
/// <param name="packs">The packs.</param>
public sealed class OwnAuthorities(PackLibrary packs)
{
    /// <summary>The id of the pack of an authority of this installation; null where it is none.</summary>
    /// <param name="code">The authority's code.</param>
    public string? PackOf(string code) => packs.All.LastOrDefault(entry => entry.Pack.Authority.Code == code)?.Pack.Id;
}
