using CinWorkflows.Cases;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Records.Tests.Proof;

public abstract class ErasureContract(RecordStore store) : ProofTest(store)
{
    private static readonly ErasureOrder Order = new("dpo-1", "Retention schedule, line 4.", Example.Start.AddYears(20));

    [Fact]
    public async Task Erase_OfACaseThatIsOpenOrUnknown_ChangesNothing()
    {
        await TwoCasesAsync();

        Assert.Equal(ErasureOutcome.NotEnded, await Erasures.EraseCaseAsync("C-1", Order, None));
        Assert.Equal(ErasureOutcome.NotThere, await Erasures.EraseCaseAsync("C-9", Order, None));

        Assert.Equal(5, (await Acts.HistoryAsync("C-1", None)).Count);
        Assert.Empty(await Erasures.ReadAsync(0, 10, None));
        Assert.Empty(await VerifyAsync());
    }

    [Fact]
    public async Task Erase_OfACaseThatHasEnded_LeavesNothingToReadOfIt_AndARecordThatIsStillProven()
    {
        await EndedAsync();

        Assert.Equal(ErasureOutcome.Erased, await Erasures.EraseCaseAsync("C-1", Order, None));
        Assert.Equal(ErasureOutcome.ErasedBefore, await Erasures.EraseCaseAsync("C-1", Order, None));

        Assert.Null(await Acts.FindAsync("C-1", None));
        Assert.Empty(await Acts.HistoryAsync("C-1", None));
        Assert.Empty(await Acts.SinceAsync("C-1", 0, None));
        Assert.Null(await Reader.FindAsync("C-1", None));
        Assert.Empty(await Reader.ActsAsync("C-1", None));
        Assert.Null(await Reader.FindPersonAsync("C-1", "mother", None));
        Assert.Empty(await Reader.MessagesAsync(new() { CaseId = "C-1" }, None));
        Assert.Equal(["C-2"], (await Reader.ListAsync(new() { IncludeEnded = true }, None)).Cases.Select(one => one.CaseId));
        Assert.Empty(await VerifyAsync(await Proof.HeadAsync(None)));
        Assert.Equal(new(1, "C-1", null, Order.By, Order.Reason, Order.At, 6), Assert.Single(await Erasures.ReadAsync(0, 10, None)));
        Assert.Empty(await Erasures.ReadAsync(1, 10, None));
    }

    [Fact]
    public async Task Erase_LetsTheOtherCasesGoOn_AndNobodyOpensTheErasedOneAgain()
    {
        await EndedAsync();
        var id = (await Acts.HistoryAsync("C-1", None))[1].Id;
        await Erasures.EraseCaseAsync("C-1", Order, None);

        var (again, after) = Example.Recorded(Example.Blank("C-1"), Example.Opened(), Now);
        Assert.False(await Acts.AppendAsync(again, after, None));

        // What the command said is gone: that its id was used is forgotten with it.
        Assert.Null(await Acts.FindActAsync(id, None));
        await HonestAsync("C-2", new WorkerAssigned("sw-4", "leave"), id);
        Assert.Empty(await VerifyAsync());
    }

    private async Task EndedAsync()
    {
        await TwoCasesAsync();
        var file = await FileAsync("C-1");
        await PostAsync(file, Example.Duty(DutyKind.HoldReview, new(2026, 6, 1)), Urgency.Urgent, "sw-1");
        await Record.CompleteStepAsync("C-1", new StepResult("plan:v1", Now, []), [], null, None);
        await HonestAsync("C-1", new CaseOpenedInError("Another child."));
    }
}
