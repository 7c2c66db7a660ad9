using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Tests.Proof;

/// <summary>What somebody does to a record of two cases who has the database and not the key.</summary>
internal static class Forgeries
{
    public const string Seal = "its seal is wrong";

    private static readonly Guid Stranger = new("0a0a0a0a-0000-0000-0000-000000000000");

    /// <summary>By name: what is done, and what has to be found: in which case, of which act, in which words.</summary>
    public static readonly Dictionary<string, (Func<RecordContext, Task> Forge, string? CaseId, long? Sequence, string Words)> All = new()
    {
        ["the id of an act"] = (record => Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.Id, Stranger)), "C-1", 2, Seal),
        ["the kind of an act"] = (record => Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.Type, "caseOpenedInError")), "C-1", 2, Seal),
        ["who did an act"] = (record => Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.ActorId, "somebody")), "C-1", 2, Seal),
        ["in which role"] = (record => Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.ActorRole, Role.TeamManager)), "C-1", 2, Seal),
        ["in whose name"] = (record => Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.RecordedFor, "sw-9")), "C-1", 2, Seal),
        ["when an act was done"] = (record => Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.At, Example.Start.AddDays(-1))), "C-1", 2, Seal),
        ["when it was recorded"] = (record => Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.RecordedAt, Example.Start.AddDays(-1))), "C-1", 2, Seal),
        ["under which pack"] = (record => Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.PackVersion, "9")), "C-1", 2, Seal),
        ["what an act says"] = (record => Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.Json, row => row.Json!.Replace("2026", "2025"))), "C-1", 2, "its words are not those that were recorded"),
        ["which rules it broke"] = (record => Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.Breaches, "[]")), "C-1", 2, "its words are not those that were recorded"),
        ["words that are gone"] = (record => Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.Json, (string?)null).SetProperty(row => row.Salt, (string?)null)), "C-1", 2, "no erasure says why"),
        ["an act told otherwise, all sealed anew"] = (record => Forger.RetellAsync(record, "C-1", acts => acts.Select(act => act.Act is AssessmentStarted ? act with { Act = new AssessmentStarted(Example.ReferredOn.AddDays(-9)) } : act)), "C-1", 2, Seal),
        ["an act by another, all sealed anew"] = (record => Forger.RetellAsync(record, "C-1", acts => acts.Select(act => act.Sequence == 2 ? act with { Actor = new("somebody", Role.TeamManager) } : act)), "C-1", 2, Seal),
        ["an act put in between, all sealed anew"] = (record => Forger.RetellAsync(record, "C-2", acts => [acts[0], acts[1] with { Id = Stranger, Act = new WorkerAssigned("sw-7") }, .. acts.Skip(1)]), "C-2", 2, Seal),
        ["an act put at the end, all sealed anew"] = (record => Forger.RetellAsync(record, "C-2", acts => [.. acts, acts[1] with { Id = Stranger }]), "C-2", 4, Seal),
        ["an act taken from between, all sealed anew"] = (record => Forger.RetellAsync(record, "C-2", acts => [acts[0], acts[2]]), "C-2", 2, Seal),
        ["the last act taken away, all sealed anew"] = (record => Forger.RetellAsync(record, "C-2", acts => acts.SkipLast(1)), "C-2", 1, Seal),
        ["acts in another order, all sealed anew"] = (record => Forger.RetellAsync(record, "C-2", acts => [acts[0], acts[2], acts[1]]), "C-2", 2, Seal),
        ["acts swapped between cases"] = (SwapAsync, "C-1", 2, Seal),
        ["the last act taken away with the counter"] = (TruncateAsync, "C-2", 3, "it was recorded, and is missing"),
        ["the last act taken away with the counter and its entry of the log"] = (async record =>
        {
            await TruncateAsync(record);
            await record.Log.Where(entry => entry.CaseId == "C-2" && entry.Number == 3).ExecuteDeleteAsync();
            await record.Database.ExecuteSqlRawAsync("UPDATE record_log SET position = position - 1 WHERE position > 6");
        }, "C-1", 4, "does not follow on the one before"),
        ["an act taken from between"] = (record => Act(record, 3).ExecuteDeleteAsync(), "C-1", 3, "it is missing"),
        ["a case taken away, its acts left"] = (record => CaseRemoval.RunAsync(record, "C-2", default), "C-2", null, "no erasure says why"),
        ["a case taken away whole"] = (record => Forger.RemoveAsync(record, "C-2"), null, null, "entries 2 to 2 of its log are missing"),
        ["a case taken away whole, the log sealed anew"] = (async record =>
        {
            await Forger.RemoveAsync(record, "C-2");
            await Forger.RelogAsync(record);
        }, "C-1", 1, "does not follow on the one before"),
        ["a case that nobody opened"] = (record => record.Database.ExecuteSqlRawAsync("INSERT INTO record_log SELECT 99, kind, 'C-3', 1, entry, key_id, hash FROM record_log WHERE position = 1"), "C-3", 1, "it was recorded, and is missing"),
        ["an erasure that nobody ordered"] = (record => Forger.EraseAsync(record, "C-2"), "C-2", null, "the record of its erasure is not as it was written"),
        ["a case file"] = (record => Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.File, one => one.File.Replace("sw-1", "sw-9"))), "C-1", null, "was not written by the service"),
        ["a case file, as if by earlier rules"] = (record => Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.File, one => one.File.Replace("sw-1", "sw-9")).SetProperty(one => one.FoldVersion, 0)), "C-1", null, "was not written by the service"),
        ["a case file, sealed anew"] = (async record =>
        {
            await Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.File, one => one.File.Replace("sw-1", "sw-9")));
            await Forger.SealCaseAsync(record, "C-1");
        }, "C-1", null, "was not written by the service"),
        ["what lists show"] = (record => Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.WorkerId, "sw-9").SetProperty(one => one.Restricted, true)), "C-1", null, "(worker_id, restricted)"),
        ["a name"] = (record => record.Participants.Where(row => row.CaseId == "C-1" && row.PersonId == "mother").ExecuteUpdateAsync(row => row.SetProperty(one => one.Name, "Kim")), "C-1", null, "somebody of its people is not what the acts make of it (name)"),
        ["somebody taken off"] = (record => record.Participants.Where(row => row.CaseId == "C-1" && row.PersonId == "mother").ExecuteDeleteAsync(), "C-1", null, "somebody of its people is missing"),
        ["somebody put on"] = (record => AddedAsync(record, new ParticipantRow { CaseId = "C-1", PersonId = "uncle" }), "C-1", null, "somebody of its people is there that no act makes"),
        ["a meeting"] = (record => record.Meetings.ExecuteUpdateAsync(row => row.SetProperty(one => one.StartsAt, Example.Start)), "C-1", null, "a meeting is not what"),
        ["a plan"] = (record => record.PlanVersions.ExecuteUpdateAsync(row => row.SetProperty(one => one.LongTerm, true)), "C-1", null, "a version of the plan is not what"),
        ["a copy of a plan"] = (record => record.PlanCopies.Where(row => row.PersonId == "mother").ExecuteDeleteAsync(), "C-1", null, "a copy of the plan is missing"),
        ["the date of a duty"] = (record => record.Duties.Where(row => row.Key == "HoldReview").ExecuteUpdateAsync(row => row.SetProperty(one => one.Due, new DateOnly(2027, 1, 1))), "C-1", null, "its open duties are not those"),
        ["a duty that was closed"] = (async record =>
        {
            await record.Duties.Where(row => row.Key == "HoldReview").ExecuteUpdateAsync(row => row.SetProperty(one => one.ClosedAt, Example.Start));
            await Forger.SealCaseAsync(record, "C-1");
        }, "C-1", null, "its open duties are not those"),
        ["duties that are gone, as if none were ever published"] = (async record =>
        {
            await record.DeadlineChanges.ExecuteDeleteAsync();
            await record.Duties.ExecuteDeleteAsync();
            await Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.DutiesSeal, (string?)null).SetProperty(one => one.OpenDuties, 0).SetProperty(one => one.NextDue, (DateOnly?)null));
        }, "C-1", null, "its open duties are not those"),
        ["duties that are gone, as if the case had just been opened"] = (async record =>
        {
            await record.DeadlineChanges.ExecuteDeleteAsync();
            await record.Duties.ExecuteDeleteAsync();
            await Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.DutiesSeal, (string?)null).SetProperty(one => one.TakenUp, 0).SetProperty(one => one.OpenDuties, 0).SetProperty(one => one.NextDue, (DateOnly?)null));
        }, "C-1", null, "its open duties are not those"),
        ["duties that are gone, as if an earlier version had just opened the case"] = (async record =>
        {
            await record.DeadlineChanges.ExecuteDeleteAsync();
            await record.Duties.ExecuteDeleteAsync();
            await Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.DutiesSeal, (string?)null).SetProperty(one => one.TakenUp, 0).SetProperty(one => one.OpenDuties, 0).SetProperty(one => one.NextDue, (DateOnly?)null).SetProperty(one => one.FoldVersion, 1));
        }, "C-1", null, "was not written by the service"),
        ["how far the workflow of a case has come"] = (record => Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.TakenUp, 1)), "C-1", null, "its open duties are not those"),
        ["duties with a seal of a key that nobody has"] = (async record =>
        {
            await record.Duties.Where(row => row.Key == "HoldReview").ExecuteUpdateAsync(row => row.SetProperty(one => one.ClosedAt, Example.Start));
            await Forger.SealCaseAsync(record, "C-1");
            await Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.DutiesSeal, one => one.DutiesSeal!.Replace(Example.Keys.NewestId, "0123456789ab")));
        }, "C-1", null, "its open duties are not those"),
        ["a case file with a seal of a key that nobody has"] = (record => Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.FileSeal, one => one.FileSeal.Replace(Example.Keys.NewestId, "0123456789ab"))), "C-1", null, "was not written by the service"),
        ["an act with a seal of a key that nobody has"] = (record => Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.KeyId, "0123456789ab")), "C-1", 2, "it says that it is sealed with the key 0123456789ab"),
        ["a right to read a case for a while"] = (record => AddedAsync(record, new BrokenGlassRow { StaffId = "sw-9", CaseId = "C-1", Until = Example.Start.AddYears(1) }), "C-1", null, "a right to read it for a while is there that no act makes"),
        ["the count of the duties"] = (record => Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.OpenDuties, 0)), "C-1", null, "the count or the next date"),
    };

    public static IQueryable<ActRow> Act(RecordContext record, long sequence) => record.Acts.Where(act => act.CaseId == "C-1" && act.Sequence == sequence);

    public static IQueryable<CaseRow> Case(RecordContext record) => record.Cases.Where(row => row.Id == "C-1");

    public static Task AddedAsync(RecordContext record, object row)
    {
        record.Add(row);
        return record.SaveChangesAsync();
    }

    /// <summary>The last act of the case, with its counter; the case file is as the one before made it.</summary>
    private static async Task TruncateAsync(RecordContext record)
    {
        await record.Acts.Where(act => act.CaseId == "C-2" && act.Sequence == 3).ExecuteDeleteAsync();
        await record.Cases.Where(row => row.Id == "C-2").ExecuteUpdateAsync(row => row.SetProperty(one => one.Sequence, 2));
    }

    private static async Task SwapAsync(RecordContext record)
    {
        foreach (var (from, to) in new[] { ("C-1", "C-x"), ("C-2", "C-1"), ("C-x", "C-2") })
        {
            await record.Acts.Where(act => act.CaseId == from && act.Sequence == 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.CaseId, to));
        }
    }
}
