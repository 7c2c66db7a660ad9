using CinWorkflows.Cases.Packs;
using CinWorkflows.Records.Acts;
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
    private const int MostNewer = 100;
    private const string Retention = "a legal hold or a destruction";

    public async Task<RecordHead> HeadAsync(CancellationToken cancellationToken) =>
        HeadSeal.Of(await source.LastAsync(cancellationToken), clock.GetUtcNow(), keys);

    public async Task<string?> LostKeyAsync(CancellationToken cancellationToken) =>
        await source.LastAsync(cancellationToken) is not { } last || keys.Hold(last.KeyId)
            ? null
            : $"The record was sealed last with the key {last.KeyId}, which is not among the keys that are given ({string.Join(", ", keys.Ids)}). Put that key back.";

    public async Task<bool> IsOfNewerRulesAsync(CancellationToken cancellationToken) =>
        (await source.NewerAsync(ActFolding.Version, MostNewer, cancellationToken)).Any(row => row.FileState(keys) == SealState.Right);

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
        var wrong = 0L;
        var lost = new SortedDictionary<string, (long Count, ProofFinding First)>(StringComparer.Ordinal);
        var log = new LogVerification(keys, heads, Count);
        while (await source.PositionsAsync(log.Last, EntriesAtOnce, cancellationToken) is { Count: > 0 } positions)
        {
            await foreach (var entry in Unreadable.PassOverAsync(positions, some => source.LogAsync(some[0], some[^1], cancellationToken), log.PassOver))
            {
                log.Take(entry);
            }
        }

        log.End();
        foreach (var (caseId, sequence) in await source.UnloggedAsync(MostUnlogged, cancellationToken))
        {
            Count(new(caseId, sequence, sequence is null ? "an erasure is there that was never recorded." : "it is there, and was never recorded."));
        }

        var cases = new CaseVerification(keys, packs, log.Trail);
        var contents = new DocumentVerification(documents);
        var (count, earlier, last) = (0L, 0L, "");
        while (await source.CaseIdsAsync(last, CasesAtOnce, cancellationToken) is { Count: > 0 } ids)
        {
            await foreach (var kept in Unreadable.PassOverAsync(ids, some => source.CasesAsync(some, cancellationToken), CannotBeRead))
            {
                count++;
                earlier += kept.Row.FoldVersion < ActFolding.Version ? 1 : 0;
                var findings = cases.Of(kept);
                Tell(findings);
                Tell(await contents.OfAsync(kept, findings, cancellationToken));
            }

            last = ids[^1];
        }

        await ErasuresAsync(cases, Count, cancellationToken);
        await foreach (var row in Unreadable.PassOverAsync<string, SealedRow>([Retention], _ => source.RetentionAsync(cancellationToken), what => Count(new(null, null, $"{what} cannot be read: the service did not write it so."))))
        {
            Tell(row.Faults(keys));
        }

        foreach (var (keyId, (times, first)) in lost)
        {
            wrong++;
            found(new(null, null, $"{times} parts of it, the first in {(first.CaseId is { } caseId ? $"case {caseId}" : "its log")}, are sealed with the key {keyId}, which is not here: nobody can say whether they are as they were written. Put the key back."));
        }

        return new(log.Last, log.Acts, count, contents.Count, earlier, wrong) { Heads = log.Heads, LastHead = log.LastHead };

        void CannotBeRead(string caseId) => Count(new(caseId, null, "a row of it cannot be read: the service did not write it so."));

        void Tell(IEnumerable<ProofFinding> some) => some.ToList().ForEach(Count);

        void Count(ProofFinding finding)
        {
            if (finding.LostKey is { } keyId)
            {
                lost[keyId] = lost.TryGetValue(keyId, out var before) ? before with { Count = before.Count + 1 } : (1, finding);
                return;
            }

            wrong++;
            found(finding);
        }
    }

    /// <summary>What was erased is still proven to have been recorded, as far as it is left.</summary>
    private async Task ErasuresAsync(CaseVerification cases, Action<ProofFinding> found, CancellationToken cancellationToken)
    {
        var after = 0L;
        while (await source.ErasureNumbersAsync(after, CasesAtOnce, cancellationToken) is { Count: > 0 } numbers)
        {
            await foreach (var erasure in Unreadable.PassOverAsync(numbers, some => source.ErasuresAsync(some[0], some[^1], cancellationToken), CannotBeRead))
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
                    var frames = Unreadable.PassOverAsync<string, ActRow>([erasure.CaseId], some => source.FramesAsync(some[0], cancellationToken), FramesCannotBeRead);
                    cases.Chain(erasure.CaseId, await frames.ToListAsync(cancellationToken), erasure.Acts, haveWords: false).ToList().ForEach(found);
                }
            }

            after = numbers[^1];
        }

        void CannotBeRead(long number) => found(new(null, null, $"the record of erasure {number} cannot be read: the service did not write it so."));

        void FramesCannotBeRead(string caseId) => found(new(caseId, null, "what is left of its acts cannot be read: the service did not write it so."));
    }
}
