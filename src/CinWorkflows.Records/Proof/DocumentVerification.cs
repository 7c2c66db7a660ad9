using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Records.Acts;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Records.Proof;

/// <summary>Proves that documents are what was attached, by their length and digest.</summary>
/// <param name="documents">Where they are; null passes over them.</param>
internal sealed class DocumentVerification(IDocumentStore? documents)
{
    private static readonly string Attached = ActJson.TypeNameOf(typeof(DocumentAttached));

    /// <summary>How many were gone through.</summary>
    public long Count { get; private set; }

    public async Task<IReadOnlyList<ProofFinding>> OfAsync(KeptCase kept, CancellationToken cancellationToken)
    {
        if (documents is null)
        {
            return [];
        }

        var findings = new List<ProofFinding>();
        foreach (var act in kept.Acts.Where(act => act.Type == Attached && act.Json is not null))
        {
            Count++;
            if (await FaultAsync(documents, kept, (DocumentAttached)act.ToRecorded().Act, cancellationToken) is { } fault)
            {
                findings.Add(new(kept.Row.Id, act.Sequence, fault));
            }
        }

        return findings;
    }

    private static async Task<string?> FaultAsync(IDocumentStore documents, KeptCase kept, DocumentAttached attached, CancellationToken cancellationToken)
    {
        var key = new DocumentKey(kept.Row.Id, attached.DocumentId);
        if (kept.ErasedDocuments.Contains(attached.DocumentId))
        {
            return await documents.ExistsAsync(key, cancellationToken) ? "its document was erased on the record, and is still in the document store: delete it there." : null;
        }

        try
        {
            await using var content = await documents.OpenAsync(key, new(attached.Length, attached.Sha256), cancellationToken);
            if (content is null)
            {
                return "its document is missing in the document store.";
            }

            await content.CopyToAsync(Stream.Null, cancellationToken);
            return null;
        }
        catch (DocumentDamagedException)
        {
            return "its document is not the one that was attached: its length or SHA-256 differs.";
        }
        catch (IOException)
        {
            return "its document cannot be read.";
        }
    }
}
