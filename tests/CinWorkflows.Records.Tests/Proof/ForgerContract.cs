using CinWorkflows.Cases;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Tests.Proof;

/// <summary>Whoever has the database but not the key is found, whatever they do; whoever puts back an earlier state, as far as a head was exported since.</summary>
public abstract class ForgerContract(ForgeableStore store) : ForgingTest(store)
{
    public static TheoryData<string> Names => [.. Forgeries.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Forgery_IsFound_WhereItWasMade(string name)
    {
        await TwoCasesAsync();
        var (forge, caseId, sequence, words) = Forgeries.All[name];

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
    [InlineData(true)]
    [InlineData(false)]
    public async Task Duties_PutBackToAnEarlierState_WithTheSealOfThatTime_AreFound(bool publishedSince)
    {
        await TwoCasesAsync();
        CaseRow? earlier = null;
        await ForgeAsync(async record => earlier = await record.Cases.FirstAsync(row => row.Id == "C-1"));
        var file = await HonestAsync("C-1", new WorkerAssigned("sw-4", "leave"));
        if (publishedSince)
        {
            await PublishAsync(file, [], ["HoldReview"]);
        }

        Assert.Empty(await VerifyAsync());
        await ForgeAsync(async record =>
        {
            await record.Duties.Where(duty => duty.CaseId == "C-1" && duty.Key == "HoldReview").ExecuteUpdateAsync(row => row.SetProperty(one => one.ClosedAt, (DateTimeOffset?)null));
            await Forgeries.Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.DutiesSeal, earlier!.DutiesSeal).SetProperty(one => one.TakenUp, earlier.TakenUp).SetProperty(one => one.OpenDuties, earlier.OpenDuties).SetProperty(one => one.NextDue, earlier.NextDue));
        });

        Assert.Contains("its open duties are not those", Assert.Single(await VerifyAsync()).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Duties_PutBackToAnEarlierSheetOfTheSameAct_WithTheSealOfThatSheet_AreFound(bool toldAnewBetween)
    {
        await TwoCasesAsync();
        var file = await HonestAsync("C-1", new WorkerAssigned("sw-4", "leave"));
        await PublishAsync(file, [Example.Duty(DutyKind.HoldReview, new(2026, 6, 8))], []);
        CaseRow? earlier = null;
        await ForgeAsync(async record => earlier = await record.Cases.FirstAsync(row => row.Id == "C-1"));
        if (toldAnewBetween)
        {
            await PublishAsync(file, [Example.Duty(DutyKind.HoldReview, new(2026, 6, 9))], []);
        }

        await PublishAsync(file, [], ["HoldReview"]);
        Assert.Empty(await VerifyAsync());

        await ForgeAsync(async record =>
        {
            await record.Duties.Where(duty => duty.CaseId == "C-1" && duty.Key == "HoldReview").ExecuteUpdateAsync(row => row.SetProperty(one => one.ClosedAt, (DateTimeOffset?)null).SetProperty(one => one.Due, new DateOnly(2026, 6, 8)));
            await Forgeries.Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.DutiesSeal, earlier!.DutiesSeal).SetProperty(one => one.TakenUp, earlier.TakenUp).SetProperty(one => one.OpenDuties, earlier.OpenDuties).SetProperty(one => one.NextDue, earlier.NextDue));
        });

        Assert.Contains(await VerifyAsync(), finding => finding.CaseId == "C-1" && finding.What.Contains("earlier ones were put back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatWasForged_IsSealedByNothingThatIsRecordedAfterwards()
    {
        await TwoCasesAsync();
        await ForgeAsync(async record =>
        {
            await Forgeries.Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.FoldVersion, 1));
            await record.Duties.Where(row => row.Key == "HoldReview").ExecuteUpdateAsync(row => row.SetProperty(one => one.OpenedAt, Example.Start.AddYears(-1)));
        });

        var file = await HonestAsync("C-1", new WorkerAssigned("sw-4", "leave"));
        await PublishAsync(file, [Example.Duty(DutyKind.HoldReview, new(2026, 6, 8))], ["HoldFirstPlanningMeeting"]);

        var found = await VerifyAsync();
        Assert.Contains(found, finding => finding.What.Contains("its case file, or the number of its last act, was not written", StringComparison.Ordinal));
        Assert.Contains(found, finding => finding.What.Contains("its open duties are not those", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("record_log", "kind", "position = 3", "entry 3 of its log cannot be read")]
    [InlineData("acts", "actor_role", "case_id = 'C-1' AND sequence = 2", "a row of it cannot be read")]
    [InlineData("acts", "json", "case_id = 'C-1' AND sequence = 2", "its words are not those that were recorded")]
    [InlineData("cases", "stage", "id = 'C-1'", "a row of it cannot be read")]
    [InlineData("cases", "file_seal", "id = 'C-1'", "was not written by the service")]
    [InlineData("cases", "duties_seal", "id = 'C-1'", "its open duties are not those")]
    [InlineData("participants", "kind", "case_id = 'C-1'", "a row of it cannot be read")]
    [InlineData("duties", "kind", "case_id = 'C-1'", "a row of it cannot be read")]
    [InlineData("erasures", "reason", "number = 1", "the record of its erasure is not as it was written")]
    public async Task WhateverIsInTheTables_ThereIsAReport_AndTheRestIsProven(string table, string column, string where, string words)
    {
        await TwoCasesAsync();
        await HonestAsync("C-3", Example.Opened());
        await HonestAsync("C-3", new CaseOpenedInError("Another child."));
        await Erasures.EraseCaseAsync("C-3", new("dpo-1", "It was time.", Now), None);
        var sql = $"UPDATE {table} SET {column} = 'nothing of ours' WHERE {where}";
        await ForgeAsync(record => record.Database.ExecuteSqlRawAsync(sql));
        await ForgeAsync(record => record.Acts.Where(act => act.CaseId == "C-2" && act.Sequence == 3).ExecuteUpdateAsync(act => act.SetProperty(row => row.ActorId, "somebody")));

        var found = await VerifyAsync();

        Assert.Contains(found, finding => finding.What.Contains(words, StringComparison.Ordinal));
        Assert.Contains(found, finding => finding is { CaseId: "C-2", Sequence: 3 } && finding.What.Contains(Forgeries.Seal, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnAct_WithTheLastOfAllNumbers_IsFound_AndTheReportEnds()
    {
        await TwoCasesAsync();
        await ForgeAsync(record => record.Database.ExecuteSqlRawAsync("UPDATE acts SET sequence = 9223372036854775807 WHERE case_id = 'C-1' AND sequence = 4"));

        var found = await VerifyAsync();

        Assert.Contains(found, finding => finding is { CaseId: "C-1", Sequence: 4 } && finding.What.Contains("it is missing", StringComparison.Ordinal));
        Assert.InRange(found.Count, 1, 10);
    }

    [Fact]
    public async Task ADocument_WhoseActWasForged_IsNotLookedFor_AndNothingStops()
    {
        await TwoCasesAsync();
        await HonestAsync("C-1", new DocumentAttached("d1", "Minutes", DocumentKind.Minutes, "application/pdf", 3, new('a', 64)));
        await ForgeAsync(record => record.Acts.Where(act => act.Type == "documentAttached").ExecuteUpdateAsync(act => act.SetProperty(row => row.Json, "{")));
        var found = new List<ProofFinding>();

        var summary = await Proof.VerifyAsync(PackLibrary.Shipped, new NoDocuments(), [], found.Add, None);

        Assert.Equal(0, summary.Documents);
        Assert.Equal("its words are not those that were recorded.", Assert.Single(found).What);
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
                await Forgeries.AddedAsync(record, erased!);
            }
        });

        Assert.Contains(await VerifyAsync(), finding => finding.CaseId == "C-2" && finding.What.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>What somebody writes after a key was lost, and claims to have been sealed with it.</summary>
    [Theory]
    [InlineData("an act that was recorded since", "C-1", 6L, "it says that it is sealed with the key")]
    [InlineData("an act that was recorded since, with its entry", "C-1", 6L, "which was lost before")]
    [InlineData("an act of their own", "C-2", 4L, "which was lost before")]
    [InlineData("the words of an act of before", "C-2", 2L, "its words are not those that were recorded")]
    [InlineData("a case file since", "C-1", null, "was not written by the service")]
    [InlineData("duties since", "C-1", null, "its open duties are not those")]
    [InlineData("a case file of before", "C-2", null, "its case file is not what its acts make")]
    public async Task AfterALostKey_NothingPasses_ByClaimingIt(string forgery, string caseId, long? sequence, string words)
    {
        var lost = Example.Keys.NewestId;
        await TwoCasesAsync();
        await OpenAgainAsync(RecordKeys.Of(RecordKeys.NewKey()));
        await Proof.AcceptLossAsync(None);
        await PublishAsync(await HonestAsync("C-1", new WorkerAssigned("sw-4", "leave")), [], ["HoldFirstPlanningMeeting"]);

        await ForgeAsync(async record =>
        {
            var act = Forgeries.Act(record, 6);
            switch (forgery)
            {
                case "an act of their own":
                    await Forger.AddAsync(record, "C-2", new WorkerAssigned("sw-9", "leave"));
                    break;
                case "the words of an act of before":
                    await record.Acts.Where(row => row.CaseId == "C-2" && row.Sequence == 2).ExecuteUpdateAsync(row => row.SetProperty(one => one.Json, one => one.Json!.Replace("ill", "fit")));
                    break;
                case "a case file since":
                    await Forgeries.Case(record).ExecuteUpdateAsync(row => row.SetProperty(one => one.File, one => one.File.Replace("sw-4", "sw-9")));
                    await Forger.SealCaseAsync(record, "C-1");
                    break;
                case "duties since":
                    await record.Duties.Where(row => row.Key == "HoldReview").ExecuteUpdateAsync(row => row.SetProperty(one => one.Due, new DateOnly(2027, 1, 1)));
                    await Forger.SealCaseAsync(record, "C-1");
                    break;
                case "a case file of before":
                    await record.Cases.Where(row => row.Id == "C-2").ExecuteUpdateAsync(row => row.SetProperty(one => one.File, one => one.File.Replace("sw-3", "sw-9")));
                    await Forger.SealCaseAsync(record, "C-2");
                    break;
                default:
                    await act.ExecuteUpdateAsync(row => row.SetProperty(one => one.ActorId, "somebody").SetProperty(one => one.KeyId, lost));
                    break;
            }

            if (forgery.EndsWith("with its entry", StringComparison.Ordinal))
            {
                await record.Log.Where(entry => entry.CaseId == "C-1" && entry.Number == 6).ExecuteUpdateAsync(row => row.SetProperty(one => one.KeyId, lost));
            }
        });

        Assert.Contains(await VerifyAsync(), finding => finding.CaseId == caseId && finding.Sequence == sequence && finding.What.Contains(words, StringComparison.Ordinal));
    }
}
