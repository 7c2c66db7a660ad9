using CinWorkflows.Cases;

namespace CinWorkflows.TransferPacks.Links;

/// <summary>What is in the pack of a transfer, for those who read it over a link.</summary>
public interface ITransferPackContents
{
    /// <summary>The parts of the pack as it was last prepared, in the order in which they are read; empty where there is none.</summary>
    /// <param name="file">The case.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<TransferPackContent>> PartsAsync(CaseFile file, string transferId, CancellationToken cancellationToken);

    /// <summary>Opens a part. It is asked for parts that <see cref="PartsAsync"/> names and for no others.</summary>
    /// <param name="file">The case.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="part">A part of that transfer's pack.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Its bytes, to be disposed of by the caller; null where they are gone.</returns>
    Task<Stream?> OpenAsync(CaseFile file, string transferId, TransferPackContent part, CancellationToken cancellationToken);
}
