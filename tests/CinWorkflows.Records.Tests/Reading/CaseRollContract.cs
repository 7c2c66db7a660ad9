using CinWorkflows.Cases;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Records.Tests.Reading;

public abstract class CaseRollContract(RecordStore store) : RecordTest(store)
{
    private static readonly DateOnly Ended = new(2026, 3, 1);

    private ICaseRoll Roll => Get<ICaseRoll>();

    [Fact]
    public async Task Pages_HaveEveryOpenCaseOnce_WhateverBecomesOfItsDatesMeanwhile()
    {
        var files = new List<CaseFile>();
        foreach (var id in (string[])["C-3", "C-1", "C-5", "C-2", "C-4"])
        {
            files.Add(await OpenAsync(id));
        }

        var seen = new List<string>();
        while (await Roll.ReadAsync(seen.LastOrDefault(), 2, null, None) is { Count: > 0 } page)
        {
            seen.AddRange(page.Select(entry => entry.CaseId));
            await PublishAsync(files.First(file => file.CaseId == seen[^1]), Example.Duty(DutyKind.HoldReview, new(2026, 3, 30 - seen.Count)));
        }

        Assert.Equal(["C-1", "C-2", "C-3", "C-4", "C-5"], seen);
    }

    [Fact]
    public async Task Ended_AreThereOnlyFromTheDayAskedFor()
    {
        await OpenAsync("C-open");
        await EndAsync(await OpenAsync("C-ended"));

        Assert.Equal([new("C-open", Ended: false, TakenUp: 0)], await Roll.ReadAsync(null, 10, null, None));
        Assert.Equal([new("C-open", Ended: false, TakenUp: 0)], await Roll.ReadAsync(null, 10, Ended.AddDays(1), None));
        Assert.Equal([new("C-ended", Ended: true, TakenUp: 0), new("C-open", Ended: false, TakenUp: 0)], await Roll.ReadAsync(null, 10, Ended, None));
    }

    [Fact]
    public async Task Marked_ACaseIsBehind_UntilItIsPublishedAgain()
    {
        var file = await OpenAsync();
        await PublishAsync(file, Example.Duty(DutyKind.HoldReview, new(2026, 3, 30)));
        await PublishAsync(await OpenAsync("C-2"));

        Assert.Equal(1, await Roll.MarkBehindAsync(["C-1", "C-unknown"], Now, None));
        Assert.Equal([new CaseBehind("C-1", 1)], await Reader.BehindAsync(Now, 10, None));
        Assert.Equal(0, (await Record.ReadAsync("C-1", None)).TakenUp);

        await PublishAsync(file);
        Assert.Empty(await Reader.BehindAsync(Now, 10, None));
    }

    [Fact]
    public async Task Marked_WhatIsNewerThanAskedFor_IsLeftToItsWorkflow()
    {
        await PublishAsync(await OpenAsync());

        Assert.Equal(0, await Roll.MarkBehindAsync(["C-1"], Now.AddSeconds(-1), None));
        Assert.Empty(await Reader.BehindAsync(Now, 10, None));
    }

    [Fact]
    public async Task Children_AreThereWithEveryCaseOfTheAuthority_PageByPage()
    {
        await OpenAsync("C-2");
        await EndAsync(await OpenAsync("C-1"));
        var (packId, childId) = (Example.Pack.Id, (await Reader.FindAsync("C-2", None))!.People[0].Id);

        var first = Assert.Single(await Roll.ReadChildrenAsync(packId, null, 1, None));
        var second = Assert.Single(await Roll.ReadChildrenAsync(packId, first.CaseId, 1, None));

        Assert.Equal(("C-1", childId, (DateOnly?)Ended), (first.CaseId, first.ChildId, first.EndedOn));
        Assert.Equal(("C-2", childId, (DateOnly?)null, false), (second.CaseId, second.ChildId, second.EndedOn, second.Adopted));
        Assert.Empty(await Roll.ReadChildrenAsync(packId, second.CaseId, 1, None));
        Assert.Empty(await Roll.ReadChildrenAsync("another", null, 10, None));
    }

    private async Task EndAsync(CaseFile file)
    {
        var (act, after) = Example.Recorded(file, new WorkerUnassigned("ended"), Now);
        Assert.True(await Acts.AppendAsync(act, after with { Ending = new(Ended, EndingReason.LookedAfter, null, "RC7") }, None), "the end was not appended");
    }
}
