using System.Text.Json;
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

    /// <summary>Goes through the documents of a case.</summary>
    /// <param name="kept">The case.</param>
    /// <param name="wrong">What is wrong with its acts: nobody goes by what one says that is not as it was recorded.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<ProofFinding>> OfAsync(KeptCase kept, IReadOnlyList<ProofFinding> wrong, CancellationToken cancellationToken)
    {
        if (documents is null)
        {
            return [];
        }

        var findings = new List<ProofFinding>();
        foreach (var act in kept.Acts.Where(act => act.Type == Attached && act.Json is not null && !wrong.Any(finding => finding.LostKey is null && finding.Sequence == act.Sequence)))
        {
            Count++;
            if (await FaultAsync(documents, kept, act, cancellationToken) is { } fault)
            {
                findings.Add(new(kept.Row.Id, act.Sequence, fault));
            }
        }

        return findings;
    }

    private static async Task<string?> FaultAsync(IDocumentStore documents, KeptCase kept, ActRow act, CancellationToken cancellationToken)
    {
        try
        {
            return act.ToRecorded().Act is DocumentAttached attached ? await FaultAsync(documents, kept, attached, cancellationToken) : "it attaches no document, though its kind says so.";
        }
        catch (DocumentDamagedException)
        {
            return "its document is not the one that was attached: its length or SHA-256 differs.";
        }
        catch (JsonException)
        {
            return "it cannot be read as an act.";
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return "its document cannot be read.";
        }
    }

    private static async Task<string?> FaultAsync(IDocumentStore documents, KeptCase kept, DocumentAttached attached, CancellationToken cancellationToken)
    {
        var key = new DocumentKey(kept.Row.Id, attached.DocumentId);
        if (kept.ErasedDocuments.Contains(attached.DocumentId))
        {
            return await documents.ExistsAsync(key, cancellationToken) ? "its document was erased on the record, and is still in the document store: delete it there." : null;
        }

        await using var content = await documents.OpenAsync(key, new(attached.Length, attached.Sha256), cancellationToken);
        if (content is null)
        {
            return "its document is missing in the document store.";
        }

        await content.CopyToAsync(Stream.Null, cancellationToken);
        return null;
    }
}
