using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Letters.Composing;

/// <summary>Whose messages are whose.</summary>
internal static class SendingAuthority
{
    /// <summary>The authority that sends a message, by the id of its pack; null where the case is gone.</summary>
    public static async Task<string?> OfAsync(ICaseReader cases, MessageOrder order, CancellationToken cancellationToken) => order.CaseId is { } caseId
        ? (await cases.FindAsync(caseId, cancellationToken))?.File.Pack.Id
        : DigestEdition.PackOf(order);
}
