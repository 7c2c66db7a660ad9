using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Tests.Proof;

/// <summary>Cases that earlier rules made and sealed are taken up as they were written; those that were changed are not.</summary>
public abstract class EarlierRulesContract(ForgeableStore store) : ForgingTest(store)
{
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

    [Fact]
    public async Task CaseOfEarlierRules_WhoseActsWereForged_IsNotSealedAsIfItWereRight_AndHoldsUpNoOther()
    {
        await TwoCasesAsync();
        await HonestAsync("C-3", Example.Opened());
        await ForgeAsync(async record =>
        {
            foreach (var earlier in await record.Cases.AsTracking().ToListAsync())
            {
                earlier.FoldVersion = 1;
                earlier.SealFile(Example.Keys);
            }

            await record.SaveChangesAsync();
            await Forgeries.Act(record, 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.At, Example.Start.AddDays(-9)));
            await record.Acts.Where(act => act.CaseId == "C-2" && act.Sequence == 2).ExecuteUpdateAsync(act => act.SetProperty(row => row.Json, "{"));
        });

        Assert.Equal(1, await Get<IFoldingAnew>().RunAsync(PackLibrary.Shipped, None));

        var fault = Assert.Single(await Get<IEnumerable<IHostWatch>>().Single(watch => watch.Name == "caseFiles").LookAsync(None));
        Assert.Equal(("caseFilesOfEarlierRules", false), (fault.Code, fault.Stops));
        Assert.StartsWith("2 case files are still as earlier rules made them", fault.Summary, StringComparison.Ordinal);
        await ForgeAsync(async record => Assert.Equal(["C-1 1", "C-2 1", $"C-3 {ActFolding.Version}"], await record.Cases.OrderBy(row => row.Id).Select(row => row.Id + " " + row.FoldVersion).ToListAsync()));
    }

    [Fact]
    public async Task CaseOfTheVersionBefore_IsTakenUpWhole_WithItsDutiesSealedAsTheyAreNow()
    {
        await TwoCasesAsync();
        await HonestAsync("C-3", Example.Opened());
        await ForgeAsync(AsBeforeAsync);
        Assert.Empty(await VerifyAsync());
        await PublishAsync(await HonestAsync("C-2", new WorkerAssigned("sw-4", "leave")), Example.Duty(DutyKind.HoldReview, new(2026, 6, 1)));
        Assert.Empty(await VerifyAsync());

        Assert.Equal(3, await Get<IFoldingAnew>().RunAsync(PackLibrary.Shipped, None));

        Assert.Empty(await VerifyAsync());
        await ForgeAsync(async record => Assert.All(await record.Cases.ToListAsync(), row => Assert.Equal(Example.Keys.NewestId, DutiesStamp.Read(row.DutiesSeal)!.KeyId)));
    }

    /// <summary>Seals cases as the version before did.</summary>
    internal static async Task AsBeforeAsync(RecordContext record)
    {
        foreach (var earlier in await record.Cases.AsTracking().ToListAsync())
        {
            var open = await record.Duties.Where(duty => duty.CaseId == earlier.Id && duty.ClosedAt == null).ToListAsync();
            earlier.FoldVersion = 1;
            earlier.SealFile(Example.Keys);
            earlier.DutiesSeal = earlier.TakenUp == 0 ? null : Example.Keys.Stamp(DutiesStamp.EarlierTextOf(earlier.Id, open));
        }

        await record.SaveChangesAsync();
    }
}
