using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Tests.Proof;

/// <summary>Whoever has the database but not the key is found, whatever they do; whoever puts back an earlier state, as far as a head was exported since.</summary>
public abstract class ForgerContract(ForgeableStore store) : ProofTest(store)
{
    private const string Seal = "its seal is wrong";

    private static readonly Guid Stranger = new("0a0a0a0a-0000-0000-0000-000000000000");

    /// <summary>By name: what is done, and what has to be found: in which case, of which act, in which words.</summary>
    private static readonly Dictionary<string, (Func<RecordContext, Task> Forge, string? CaseId, long? Sequence, string Words)> Forgeries = new()
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
        ["somebody put on"] = (record => Added(record, new ParticipantRow { CaseId = "C-1", PersonId = "uncle" }), "C-1", null, "somebody of its people is there that no act makes"),
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
        ["the count of the duties"] = (record => Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.OpenDuties, 0)), "C-1", null, "the count or the next date"),
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Forgery_IsFound_WhereItWasMade(string name)
    {
        await TwoCasesAsync();
        var (forge, caseId, sequence, words) = Forgeries[name];

        await ForgeAsync(forge);

        Assert.Contains(await VerifyAsync(), finding => finding.CaseId == caseId && finding.Sequence == sequence && finding.What.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Record_PutBackToAnEarlierState_IsFoundAgainstTheHeadThatWasExportedSince_AndNotWithoutOne()
    {
        await TwoCasesAsync();
        var before = await Proof.HeadAsync(None);
        CaseRow? earlier = null;
        await ForgeAsync(async record => earlier = await record.Cases.FirstAsync(row => row.Id == "C-2"));
        await HonestAsync("C-2", new WorkerAssigned("sw-4", "leave"));
        var since = await Proof.HeadAsync(None);

        await ForgeAsync(async record =>
        {
            await record.Acts.Where(act => act.CaseId == "C-2" && act.Sequence == 4).ExecuteDeleteAsync();
            await record.Log.Where(entry => entry.Position == 9).ExecuteDeleteAsync();
            record.Cases.Update(earlier!);
            await record.SaveChangesAsync();
        });

        Assert.Empty(await VerifyAsync(before));
        Assert.Contains("counts 9 entries, and the record has 8", Assert.Single(await VerifyAsync(before, since)).What, StringComparison.Ordinal);
        await HonestAsync("C-2", new WorkerAssigned("sw-5", "leave"));
        Assert.Contains("does not fit", Assert.Single(await VerifyAsync(before, since)).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the record of an erasure is missing")]
    [InlineData("the record of an erasure was changed")]
    [InlineData("it was erased, and is there again")]
    public async Task ErasureThatIsTamperedWith_IsFound(string words)
    {
        await TwoCasesAsync();
        await HonestAsync("C-2", new CaseOpenedInError("Another child."));
        CaseRow? erased = null;
        await ForgeAsync(async record => erased = await record.Cases.FirstAsync(row => row.Id == "C-2"));
        await Erasures.EraseCaseAsync("C-2", new("dpo-1", "It was time.", Now), None);
        Assert.Empty(await VerifyAsync());

        await ForgeAsync(async record =>
        {
            if (words.EndsWith("missing", StringComparison.Ordinal))
            {
                await record.Erasures.ExecuteDeleteAsync();
            }
            else if (words.EndsWith("changed", StringComparison.Ordinal))
            {
                await record.Erasures.ExecuteUpdateAsync(row => row.SetProperty(one => one.Reason, "None.").SetProperty(one => one.Hash, "x"));
            }
            else
            {
                await Added(record, erased!);
            }
        });

        Assert.Contains(await VerifyAsync(), finding => finding.CaseId == "C-2" && finding.What.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CaseFileOfEarlierRules_IsMadeAnew_AndIsNoFinding_ButOneThatWasChangedIsLeftToBeSeen()
    {
        await TwoCasesAsync();
        await ForgeAsync(async record =>
        {
            var earlier = await record.Cases.AsTracking().FirstAsync(row => row.Id == "C-1");
            earlier.File = earlier.File.Replace("m1", "m0", StringComparison.Ordinal);
            earlier.FoldVersion = 0;
            earlier.SealFile(Example.Keys);
            await record.SaveChangesAsync();
            await record.Cases.Where(row => row.Id == "C-2").ExecuteUpdateAsync(row => row.SetProperty(one => one.FoldVersion, 0));
        });
        Assert.Equal("C-2", Assert.Single(await VerifyAsync()).CaseId);

        Assert.Equal(1, await Get<IFoldingAnew>().RunAsync(PackLibrary.Shipped, None));

        Assert.Equal("C-2", Assert.Single(await VerifyAsync()).CaseId);
        Assert.Equal("m1", Assert.Single((await FileAsync("C-1")).Meetings).Id);
        Assert.Equal(0, await Get<IFoldingAnew>().RunAsync(PackLibrary.Shipped, None));
    }

    private static IQueryable<ActRow> Act(RecordContext record, long sequence) => record.Acts.Where(act => act.CaseId == "C-1" && act.Sequence == sequence);

    private static IQueryable<CaseRow> Case(RecordContext record) => record.Cases.Where(row => row.Id == "C-1");

    private static Task Added(RecordContext record, object row)
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

    private Task ForgeAsync(Func<RecordContext, Task> forge) => Get<IRecordDatabase>().WriteAsync(
        async record =>
        {
            await store.UnlockAsync(record);
            await forge(record);
            return true;
        },
        None);
}
