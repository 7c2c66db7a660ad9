using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>Packs without contents, for hosts that have nothing to build them with.</summary>
internal sealed class NoTransferPackContents : ITransferPackContents
{
    public Task<IReadOnlyList<TransferPackContent>> PartsAsync(CaseFile file, string transferId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TransferPackContent>>([]);

    public Task<Stream?> OpenAsync(CaseFile file, string transferId, TransferPackContent part, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(null);
}
