using System.Text.Json;
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
/// <param name="keys">The keys.</param>
/// <param name="packs">The packs of which cases cite versions.</param>
/// <param name="trail">Which keys the log names.</param>
internal sealed class CaseVerification(RecordKeys keys, PackLibrary packs, KeyTrail trail)
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
        var believed = trail.Believed(CaseSeals.MissingOf(kept.Row, keys), kept.LastPosition);
        IEnumerable<ProofFinding> projected = broken.Any(finding => finding.LostKey is null) ? [] : Projections(kept, believed);
        return [.. broken, .. projected, .. Duties(kept, believed)];
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
            if (expected < act.Sequence)
            {
                yield return Missing(caseId, expected, act.Sequence - 1);
            }

            var lost = !keys.Hold(act.KeyId);
            if (lost)
            {
                yield return Lost(caseId, act.Sequence, act.KeyId);
            }

            var fault = (lost ? ActChain.FaultOfWords(act) : ActChain.Fault(act, keys))
                ?? (act.PreviousHash != previous ? "the act before it is not the one after which it was recorded." : null)
                ?? (act.Json is null == haveWords ? haveWords ? "its words are gone, and no erasure says why." : "it has words, though the case was erased." : null);
            if (fault is not null)
            {
                yield return new(caseId, act.Sequence, fault);
            }

            (expected, previous) = (act.Sequence == long.MaxValue ? long.MaxValue : act.Sequence + 1, act.Hash);
        }

        if (expected <= last)
        {
            yield return Missing(caseId, expected, last);
        }

        if (acts.Count > 0 && acts[^1].Sequence > last)
        {
            yield return new(caseId, null, $"it says that its last act is {last}, and has {acts[^1].Sequence}.");
        }
    }

    /// <summary>That something is sealed with a key that is not here.</summary>
    public static ProofFinding Lost(string? caseId, long? sequence, string keyId) => new(caseId, sequence, $"sealed with the key {keyId}, which is not here: nobody can say whether it is as it was written.") { LostKey = keyId };

    private static ProofFinding Missing(string caseId, long first, long last) => new(caseId, first, first == last ? "it is missing." : $"it is missing, with those up to {last}.");

    private IReadOnlyList<ProofFinding> Projections(KeptCase kept, IReadOnlySet<string> believed)
    {
        if (kept.Acts.Count == 0)
        {
            return [Found(kept, "it has no act: the service never opened it.")];
        }

        var (state, key) = (kept.Row.FileState(keys), CaseSeals.KeyOf(kept.Row.FileSeal));
        if (!CaseSeals.IsRight(state, key, believed))
        {
            return [Found(kept, "its case file, or the number of its last act, was not written by the service: the seal is wrong.")];
        }

        IReadOnlyList<ProofFinding> lost = state == SealState.KeyMissing ? [Lost(kept.Row.Id, null, key!)] : [];
        return kept.Row.FoldVersion < ActFolding.Version ? lost : [.. lost, .. Folded(kept).Select(what => Found(kept, what))];
    }

    private IReadOnlyList<string> Folded(KeptCase kept)
    {
        try
        {
            List<RecordedAct> recorded = [.. kept.Acts.Select(act => act.ToRecorded())];
            return Differences(kept, recorded, ActFolding.Fold(recorded, packs));
        }
        catch (InvalidOperationException problem)
        {
            return [$"its acts cannot be gone through: {problem.Message}"];
        }
        catch (JsonException)
        {
            return ["its acts cannot be gone through: one of them cannot be read as an act."];
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
            .. RowDifference.Of("a right to read it for a while", kept.OpenedGlass, BrokenGlassRow.Of(recorded), opened => opened.StaffId),
            .. kept.Meetings is { } meetings ? RowDifference.Of("a meeting", meetings, MeetingRow.Of(made), meeting => meeting.Id) : [],
            .. kept.Plans is { } plans ? RowDifference.Of("a version of the plan", plans, PlanVersionRow.Of(made), plan => plan.Version) : [],
            .. kept.Copies is { } copies ? RowDifference.Of("a copy of the plan", copies, PlanCopyRow.Of(made), copy => (copy.Version, copy.PersonId)) : [],
        ];
    }

    private IEnumerable<ProofFinding> Duties(KeptCase kept, IReadOnlySet<string> believed)
    {
        var (state, key) = (kept.Row.DutiesState(kept.OpenDuties, keys), CaseSeals.KeyOf(kept.Row.DutiesSeal));
        if (!CaseSeals.IsRight(state, key, believed))
        {
            yield return Found(kept, "its open duties are not those that its workflow published, or not for the acts that it has: the seal is wrong.");
        }
        else if (state == SealState.KeyMissing)
        {
            yield return Lost(kept.Row.Id, null, key!);
        }

        if (kept.LastAgain is { } again && again.Sequence == kept.Row.Sequence && DutiesStamp.Read(kept.Row.DutiesSeal)?.Digest != again.Digest)
        {
            yield return Found(kept, "its open duties are not those that its workflow published last for its last act: earlier ones were put back.");
        }

        if (kept.Row.OpenDuties != kept.OpenDuties.Count || kept.Row.NextDue != kept.OpenDuties.Min(duty => duty.Due))
        {
            yield return Found(kept, "the count or the next date that lists show of its duties is not theirs.");
        }
    }

    private static ProofFinding Found(KeptCase kept, string what) => new(kept.Row.Id, null, what);
}
