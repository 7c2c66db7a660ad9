using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Records.Proof;

/// <summary>Proves the list of what was erased against the record: what the record erased is listed, and what is listed is not on the record.</summary>
public sealed class ErasureListProof(IErasureListStore store, IErasureBook book, IActStore acts, RecordKeys keys)
{
    /// <summary>What is wrong with it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IOException">The list cannot be read.</exception>
    public async Task<IReadOnlyList<ProofFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var erased = await book.AllAsync(cancellationToken);
        if (await store.ReadAsync(cancellationToken) is not { } kept)
        {
            return erased.Count == 0 ? [] : [Found($"the list of what was erased ({CountWords.Of(erased.Count, "erasure")}), by which a restore erases again, is not there.")];
        }

        var list = ErasureList.Read(kept.Text, keys);
        var lacking = list.Lacking(erased);
        var known = erased.Select(one => (one.CaseId, one.DocumentId)).ToHashSet();
        var findings = new List<ProofFinding>();
        foreach (var one in list.Erased.Where(one => !known.Contains((one.CaseId, one.DocumentId))))
        {
            if (await acts.FindAsync(one.CaseId, cancellationToken) is { } back && (one.DocumentId is null || back.File.Documents.Any(document => document.Id == one.DocumentId)))
            {
                findings.Add(new(one.CaseId, null, one.DocumentId is null
                    ? "it was erased, as the list of erasures says, and is there again: an earlier state was put back. The next start of the service erases it again."
                    : "a document of it was erased, as the list of erasures says, and is there again: an earlier state was put back. The next start of the service erases it again."));
            }
        }

        return
        [
            .. list.Fault is { } fault ? (ProofFinding[])[Found($"the list of its erasures is not as it was written ({fault}).")] : [],
            .. lacking.Count > 0 ? (ProofFinding[])[Found($"the list of its erasures lacks {lacking.Count} of {erased.Count}: it was cut, or the service has not run since.")] : [],
            .. findings,
        ];
    }

    private static ProofFinding Found(string what) => new(null, null, what);
}
