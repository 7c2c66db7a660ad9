namespace CinWorkflows.Domain.Policies;

/// <summary>The packs that a host knows.</summary>
public sealed class PackLibrary(IReadOnlyList<PolicyPack> packs)
{
    /// <summary>All packs and versions.</summary>
    public IReadOnlyList<PolicyPack> All => packs;

    /// <summary>The pack version that a case is pinned to.</summary>
    /// <exception cref="InvalidOperationException">It is not known.</exception>
    public PolicyPack Get(PackReference reference) => packs.FirstOrDefault(pack => pack.Reference == reference)
        ?? throw new InvalidOperationException($"Pack {reference} is not known to this host.");

    /// <summary>The version of a pack that is in force on a day, or null.</summary>
    public PolicyPack? Current(string id, DateOnly on) =>
        packs.Where(pack => pack.Id == id && pack.EffectiveFrom <= on).MaxBy(pack => pack.EffectiveFrom);
}
