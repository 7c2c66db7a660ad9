using CinWorkflows.Cases;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Meetings;
using CinWorkflows.Records.Plans;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Records.Proof;

/// <summary>Proves one case: its chain, and that everything that is kept of it is what its acts make.</summary>
internal sealed class CaseVerification(RecordKeys keys, PackLibrary packs)
{
    /// <summary>What follows from something else than the acts, or is compared by itself.</summary>
    private static readonly string[] NotOfActs =
    [
        nameof(CaseRow.File), nameof(CaseRow.TakenUp), nameof(CaseRow.NextDue), nameof(CaseRow.OpenDuties),
        nameof(CaseRow.FoldVersion), nameof(CaseRow.FileSeal), nameof(CaseRow.DutiesSeal),
    ];

    public IReadOnlyList<ProofFinding> Of(KeptCase kept)
    {
        IReadOnlyList<ProofFinding> broken = [.. Chain(kept.Row.Id, kept.Acts, kept.Row.Sequence, haveWords: true)];
        IEnumerable<ProofFinding> projected = broken.Any(finding => finding.LostKey is null) ? [] : Projections(kept);
        return [.. broken, .. projected, .. Duties(kept)];
    }

    /// <summary>What is wrong with the chain of a case.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="acts">Its acts, in order.</param>
    /// <param name="last">The number of its last act.</param>
    /// <param name="haveWords">False for a case that was erased.</param>
    public IEnumerable<ProofFinding> Chain(string caseId, IReadOnlyList<ActRow> acts, long last, bool haveWords)
    {
        var (expected, previous) = (1L, ActChain.Start);
        foreach (var act in acts)
        {
            for (; expected < act.Sequence; expected++)
            {
                yield return new(caseId, expected, "it is missing.");
            }

            var lost = !keys.Hold(act.KeyId);
            if (lost)
            {
                yield return Lost(caseId, act.Sequence, act.KeyId);
            }

            var fault = (lost ? null : ActChain.Fault(act, keys))
                ?? (act.PreviousHash != previous ? "the act before it is not the one after which it was recorded." : null)
                ?? (act.Json is null == haveWords ? haveWords ? "its words are gone, and no erasure says why." : "it has words, though the case was erased." : null);
            if (fault is not null)
            {
                yield return new(caseId, act.Sequence, fault);
            }

            (expected, previous) = (act.Sequence + 1, act.Hash);
        }

        for (; expected <= last; expected++)
        {
            yield return new(caseId, expected, "it is missing.");
        }

        if (acts.Count > 0 && acts[^1].Sequence > last)
        {
            yield return new(caseId, null, $"it says that its last act is {last}, and has {acts[^1].Sequence}.");
        }
    }

    /// <summary>That something is sealed with a key that is not here.</summary>
    public static ProofFinding Lost(string? caseId, long? sequence, string keyId) => new(caseId, sequence, $"sealed with the key {keyId}, which is not here: nobody can say whether it is as it was written.") { LostKey = keyId };

    private IEnumerable<ProofFinding> Projections(KeptCase kept)
    {
        if (kept.Acts.Count == 0)
        {
            return [Found(kept, "it has no act: the service never opened it.")];
        }

        if (LostIn(kept.Row.FileSeal) is { } lost)
        {
            return [Lost(kept.Row.Id, null, lost)];
        }

        if (!kept.Row.IsFileSealed(keys))
        {
            return [Found(kept, "its case file, or the number of its last act, was not written by the service: the seal is wrong.")];
        }

        if (kept.Row.FoldVersion < ActFolding.Version)
        {
            return [];
        }

        List<RecordedAct> recorded = [.. kept.Acts.Select(act => act.ToRecorded())];
        try
        {
            return Differences(kept, recorded, ActFolding.Fold(recorded, packs)).Select(what => Found(kept, what));
        }
        catch (InvalidOperationException problem)
        {
            return [Found(kept, $"its acts cannot be gone through: {problem.Message}")];
        }
    }

    private static IReadOnlyList<string> Differences(KeptCase kept, List<RecordedAct> recorded, CaseFile made)
    {
        var row = CaseRow.Opened(recorded[0]);
        row.Follow(recorded[^1], made);
        return
        [
            .. kept.Row.File == RecordJson.Write(made) ? (string[])[] : ["its case file is not what its acts make."],
            .. RowDifference.Between(kept.Row, row, NotOfActs) is { Count: > 0 } columns ? (string[])[$"what lists show of it is not what its acts make ({string.Join(", ", columns)})."] : [],
            .. RowDifference.Of("somebody of its people", kept.People, CorrectedPeople.Of(recorded, []).People, person => person.PersonId),
            .. kept.Meetings is { } meetings ? RowDifference.Of("a meeting", meetings, MeetingRow.Of(made), meeting => meeting.Id) : [],
            .. kept.Plans is { } plans ? RowDifference.Of("a version of the plan", plans, PlanVersionRow.Of(made), plan => plan.Version) : [],
            .. kept.Copies is { } copies ? RowDifference.Of("a copy of the plan", copies, PlanCopyRow.Of(made), copy => (copy.Version, copy.PersonId)) : [],
        ];
    }

    private IEnumerable<ProofFinding> Duties(KeptCase kept)
    {
        if (kept.Row.DutiesSeal is { } seal && LostIn(seal) is { } lost)
        {
            yield return Lost(kept.Row.Id, null, lost);
        }
        else if (!kept.Row.AreDutiesSealed(kept.OpenDuties, keys))
        {
            yield return Found(kept, "its open duties are not those that its workflow published: the seal is wrong.");
        }

        if (kept.Row.OpenDuties != kept.OpenDuties.Count || kept.Row.NextDue != kept.OpenDuties.Min(duty => duty.Due))
        {
            yield return Found(kept, "the count or the next date that lists show of its duties is not theirs.");
        }
    }

    private string? LostIn(string stamp) => stamp.Split(':') is [var keyId, _] && !keys.Hold(keyId) ? keyId : null;

    private static ProofFinding Found(KeptCase kept, string what) => new(kept.Row.Id, null, what);
}
