using CinWorkflows.Workflows.Ports.Transfers;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>For a host that makes no packs: no offer leaves it, and somebody sees that.</summary>
internal sealed class NoTransferPacks : ITransferPacks
{
    public Task<SealedPack?> SealAsync(string caseId, string transferId, CancellationToken cancellationToken) => Task.FromResult<SealedPack?>(null);
}
