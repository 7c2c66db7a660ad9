using CinWorkflows.Cases.Packs;

namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>Making case files anew once a rule by which acts make them was mended.</summary>
public interface IFoldingAnew
{
    /// <summary>Makes those anew that earlier rules made; the others are left alone. Run it before the record is served.</summary>
    /// <param name="packs">The packs of which cases cite versions.</param>
    /// <param name="cancellationToken">Stops after the case at hand.</param>
    /// <returns>How many.</returns>
    Task<int> RunAsync(PackLibrary packs, CancellationToken cancellationToken);
}
