using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Tests.Proof;

/// <summary>Somebody who has the database and the program, and writes everything that the program would write; only the key is another.</summary>
internal static class Forger
{
    private static readonly RecordKeys Own = RecordKeys.Of(RecordKeys.NewKey());

    /// <summary>Tells the acts of a case otherwise, numbered and chained anew, with the case file, the number of the last act and the log that go with them.</summary>
    public static async Task RetellAsync(RecordContext record, string caseId, Func<IReadOnlyList<RecordedAct>, IEnumerable<RecordedAct>> tell)
    {
        IReadOnlyList<RecordedAct> before = [.. (await ActStore.OfCaseAsync(record, caseId, default)).Select(act => act.ToRecorded())];
        List<RecordedAct> told = [.. tell(before).Select((act, index) => act with { CaseId = caseId, Sequence = index + 1 })];
        await record.Acts.Where(act => act.CaseId == caseId).ExecuteDeleteAsync();
        var previous = ActChain.Start;
        foreach (var act in told)
        {
            var row = act.ToRow(previous, Own);
            record.Acts.Add(row);
            previous = row.Hash;
        }

        var stored = await record.Cases.AsTracking().FirstAsync(row => row.Id == caseId);
        stored.Follow(told[^1], ActFolding.Fold(told, PackLibrary.Shipped));
        await record.SaveChangesAsync();
        await record.Acts.Where(act => act.CaseId == caseId).ExecuteUpdateAsync(act => act.SetProperty(row => row.KeyId, Example.Keys.NewestId));
        await SealCaseAsync(record, caseId);
        await RelogAsync(record);
    }

    /// <summary>Writes the log anew for the acts and erasures that are there.</summary>
    public static async Task RelogAsync(RecordContext record)
    {
        var before = await record.Log.OrderBy(entry => entry.Position).ToListAsync();
        var acts = (await record.Acts.ToListAsync()).ToDictionary(act => (act.CaseId, act.Sequence), act => act.Hash);
        await record.Log.ExecuteDeleteAsync();
        LogRow? last = null;
        foreach (var (caseId, number) in before.Select(entry => (entry.CaseId, entry.Number)).Where(acts.ContainsKey).Concat(acts.Keys.Except(before.Select(entry => (entry.CaseId, entry.Number)))))
        {
            last = LogRow.After(last, LogKind.Act, caseId, number, acts[(caseId, number)], Own);
            record.Log.Add(last);
        }

        await record.SaveChangesAsync();
        await record.Log.ExecuteUpdateAsync(entry => entry.SetProperty(row => row.KeyId, Example.Keys.NewestId));
    }

    /// <summary>Seals the case file and the open duties of a case anew.</summary>
    public static async Task SealCaseAsync(RecordContext record, string caseId)
    {
        record.ChangeTracker.Clear();
        var stored = await record.Cases.AsTracking().FirstAsync(row => row.Id == caseId);
        stored.SealFile(Own);
        stored.Publish(stored.TakenUp, await record.Duties.Where(duty => duty.CaseId == caseId && duty.ClosedAt == null).ToListAsync(), Own);
        stored.FileSeal = Claimed(stored.FileSeal);
        stored.DutiesSeal = Claimed(stored.DutiesSeal!);
        await record.SaveChangesAsync();
    }

    /// <summary>Puts an act at the end of a case, with its counter, the case file and an entry of the log.</summary>
    public static async Task AddAsync(RecordContext record, string caseId, Act act)
    {
        List<RecordedAct> told = [.. (await ActStore.OfCaseAsync(record, caseId, default)).Select(row => row.ToRecorded())];
        told.Add(told[^1] with { Id = Guid.NewGuid(), Sequence = told.Count + 1, Act = act });
        var row = told[^1].ToRow(told[^2].Hash!, Own);
        var entry = LogRow.After(await RecordLog.LastAsync(record), LogKind.Act, caseId, row.Sequence, row.Hash, Own);
        record.AddRange(row, entry);
        (await record.Cases.AsTracking().FirstAsync(one => one.Id == caseId)).Follow(told[^1], ActFolding.Fold(told, PackLibrary.Shipped));
        await record.SaveChangesAsync();
        await record.Acts.Where(one => one.CaseId == caseId && one.Sequence == row.Sequence).ExecuteUpdateAsync(one => one.SetProperty(added => added.KeyId, Example.Keys.NewestId));
        await record.Log.Where(one => one.Position == entry.Position).ExecuteUpdateAsync(one => one.SetProperty(added => added.KeyId, Example.Keys.NewestId));
        await SealCaseAsync(record, caseId);
    }

    /// <summary>Takes a case away with everything that tells of it.</summary>
    public static async Task RemoveAsync(RecordContext record, string caseId)
    {
        await CaseRemoval.RunAsync(record, caseId, default);
        await record.Acts.Where(act => act.CaseId == caseId).ExecuteDeleteAsync();
        await record.Log.Where(entry => entry.CaseId == caseId).ExecuteDeleteAsync();
    }

    /// <summary>Says that a case was erased, which nobody ordered.</summary>
    public static async Task EraseAsync(RecordContext record, string caseId)
    {
        var acts = await record.Acts.LongCountAsync(act => act.CaseId == caseId);
        record.Erasures.Add(ErasureRow.Of(1, caseId, null, new("dpo-1", "It was time.", Example.Start), acts, Own));
        await record.SaveChangesAsync();
        await record.Erasures.ExecuteUpdateAsync(erasure => erasure.SetProperty(row => row.KeyId, Example.Keys.NewestId));
        await CaseRemoval.RunAsync(record, caseId, default);
    }

    private static string Claimed(string stamp) => Example.Keys.NewestId + stamp[stamp.IndexOf(':', StringComparison.Ordinal)..];
}
