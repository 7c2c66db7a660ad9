namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>The packs that are sent: made once and stored, the same bytes every time.</summary>
public interface ITransferPacks
{
    /// <summary>The pack of a transfer as it was last prepared; it is made where it was not yet.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Where it is and what it is; null where none was prepared.</returns>
    Task<SealedPack?> SealAsync(string caseId, string transferId, CancellationToken cancellationToken);
}
