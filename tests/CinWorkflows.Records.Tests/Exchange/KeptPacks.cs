using System.Text;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Records.Tests.Exchange;

/// <summary>A pack of one line for every transfer.</summary>
internal sealed class KeptPacks(IDocumentStore documents) : ITransferPacks
{
    public async Task<SealedPack?> SealAsync(string caseId, string transferId, CancellationToken cancellationToken)
    {
        var key = new DocumentKey(caseId, $"sent-{transferId.Split('.')[^1]}");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"pack of {transferId}"));
        return new(key, await documents.PutAsync(key, content, "application/zip", cancellationToken));
    }
}
