using CinWorkflows.Cases.Packs;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Records.Proof;

/// <summary>Proves the record, whatever keeps it. What it holds in memory is one page at a time.</summary>
internal sealed class RecordProof(IProofSource source, RecordKeys keys, TimeProvider clock) : IRecordProof
{
    private const int EntriesAtOnce = 2_000;
    private const int CasesAtOnce = 50;
    private const int MostUnlogged = 100;

    public async Task<RecordHead> HeadAsync(CancellationToken cancellationToken) =>
        HeadSeal.Of(await source.LastAsync(cancellationToken), clock.GetUtcNow(), keys);

    public async Task<string?> LostKeyAsync(CancellationToken cancellationToken) =>
        await source.LastAsync(cancellationToken) is not { } last || keys.Hold(last.KeyId)
            ? null
            : $"The record was sealed last with the key {last.KeyId}, which is not among the keys that are given ({string.Join(", ", keys.Ids)}). Put that key back.";

    public async Task<bool> AcceptLossAsync(CancellationToken cancellationToken)
    {
        while (await source.LastAsync(cancellationToken) is { } last && !keys.Hold(last.KeyId))
        {
            if (await source.AppendLossAsync(last, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    public async Task<ProofSummary> VerifyAsync(PackLibrary packs, IDocumentStore? documents, IReadOnlyList<RecordHead> heads, Action<ProofFinding> found, CancellationToken cancellationToken)
    {
        var findings = 0L;
        var lost = new SortedDictionary<string, (long Count, ProofFinding First)>(StringComparer.Ordinal);
        var log = new LogVerification(keys, heads, Count);
        while (await source.LogAsync(log.Last, EntriesAtOnce, cancellationToken) is { Count: > 0 } entries)
        {
            log.Take(entries);
        }

        log.End();
        foreach (var (caseId, sequence) in await source.UnloggedAsync(MostUnlogged, cancellationToken))
        {
            Count(new(caseId, sequence, sequence is null ? "an erasure is there that was never recorded." : "it is there, and was never recorded."));
        }

        var cases = new CaseVerification(keys, packs);
        var contents = new DocumentVerification(documents);
        var (count, earlier, last) = (0L, 0L, "");
        while (await source.CasesAsync(last, CasesAtOnce, cancellationToken) is { Count: > 0 } some)
        {
            foreach (var kept in some)
            {
                Tell(cases.Of(kept));
                Tell(await contents.OfAsync(kept, cancellationToken));
                earlier += kept.Row.FoldVersion < ActFolding.Version ? 1 : 0;
            }

            (count, last) = (count + some.Count, some[^1].Row.Id);
        }

        await ErasuresAsync(cases, Count, cancellationToken);
        (await source.RetentionAsync(cancellationToken)).SelectMany(row => row.Faults(keys)).ToList().ForEach(Count);
        foreach (var (keyId, (times, first)) in lost)
        {
            findings++;
            found(new(null, null, $"{times} parts of it, the first in {(first.CaseId is { } caseId ? $"case {caseId}" : "its log")}, are sealed with the key {keyId}, which is not here: nobody can say whether they are as they were written. Put the key back."));
        }

        return new(log.Last, log.Acts, count, contents.Count, earlier, findings);

        void Tell(IEnumerable<ProofFinding> some) => some.ToList().ForEach(Count);

        void Count(ProofFinding finding)
        {
            if (finding.LostKey is { } keyId)
            {
                lost[keyId] = lost.TryGetValue(keyId, out var before) ? before with { Count = before.Count + 1 } : (1, finding);
                return;
            }

            findings++;
            found(finding);
        }
    }

    /// <summary>What was erased is still proven to have been recorded, as far as it is left.</summary>
    private async Task ErasuresAsync(CaseVerification cases, Action<ProofFinding> found, CancellationToken cancellationToken)
    {
        var after = 0L;
        while (await source.ErasuresAsync(after, CasesAtOnce, cancellationToken) is { Count: > 0 } some)
        {
            foreach (var erasure in some)
            {
                if (!keys.Hold(erasure.KeyId))
                {
                    found(CaseVerification.Lost(erasure.CaseId, null, erasure.KeyId));
                }
                else if (!erasure.IsSealed(keys))
                {
                    found(new(erasure.CaseId, null, "the record of its erasure is not as it was written, or the service never wrote it: the seal is wrong."));
                }

                if (erasure.DocumentId is null)
                {
                    var frames = await source.FramesAsync(erasure.CaseId, cancellationToken);
                    cases.Chain(erasure.CaseId, frames, erasure.Acts, haveWords: false).ToList().ForEach(found);
                }
            }

            after = some[^1].Number;
        }
    }
}
