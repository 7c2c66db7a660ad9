using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Records.Tests.Duties;

public abstract class DutyPublishingContract(RecordStore store) : RecordTest(store)
{
    private static readonly DateOnly Friday = new(2026, 3, 13);
    private static readonly DateOnly Monday = new(2026, 3, 16);

    private static readonly IReadOnlyDictionary<string, Func<Duty, Duty>> Moved = new Dictionary<string, Func<Duty, Duty>>
    {
        ["the hour"] = duty => duty with { Deadline = duty.Deadline! with { DueAt = Example.Start } },
        ["the aim"] = duty => duty with { Deadline = duty.Deadline! with { Target = new(new(5, Unit.WorkingDays), Friday.AddDays(-3)) } },
        ["the earliest day"] = duty => duty with { Deadline = duty.Deadline! with { Earliest = new(new(2, Unit.WorkingDays), Friday.AddDays(-5)) } },
        ["the earlier date"] = duty => duty with { Warning = Example.Deadline(Friday.AddDays(-1)) },
    };

    [Fact]
    public async Task Publish_ForACaseThatMovedOn_WritesNothing()
    {
        var file = await OpenAsync();
        await DoAsync(file, new WorkerUnassigned("ill"));

        Assert.False(await PublishAsync(file, Example.Duty(DutyKind.StartAssessment, Friday)));

        var sheet = await Record.ReadAsync("C-1", None);
        Assert.Equal(0, sheet.TakenUp);
        Assert.Empty(sheet.Duties);
    }

    [Fact]
    public async Task Publish_ForAnUnknownCase_IsRefused() =>
        Assert.False(await PublishAsync(Example.Blank("nowhere"), Example.Duty(DutyKind.StartAssessment)));

    [Fact]
    public async Task Publish_Twice_ChangesNothingTheSecondTime()
    {
        var file = await OpenAsync();
        await PublishAsync(file, Example.Duty(DutyKind.StartAssessment, Friday));
        var before = await Record.ReadAsync("C-1", None);
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await PublishAsync(file, Example.Duty(DutyKind.StartAssessment, Friday)));

        Assert.Equal(before.Duties, (await Record.ReadAsync("C-1", None)).Duties);
        Assert.Single(Assert.Single((await Reader.FindAsync("C-1", None))!.Duties).Changes);
    }

    [Fact]
    public async Task Publish_OfAMovedDate_SaysByWhichActAndWhom()
    {
        var file = await OpenAsync();
        await PublishAsync(file, Example.Duty(DutyKind.StartAssessment, Friday));
        var opened = Now;
        Clock.Advance(TimeSpan.FromHours(1));
        file = await DoAsync(file, new WorkerAssigned("sw-2", "handover"));
        await PublishAsync(file, Example.Duty(DutyKind.StartAssessment, Monday));

        var duty = Assert.Single((await Reader.FindAsync("C-1", None))!.Duties);

        Assert.Equal(Monday, duty.Duty.Deadline?.Due);
        Assert.Equal(opened, duty.OpenedAt);
        Assert.Equal([new(opened, Friday, 1, "caseOpened", "sw-1"), new(Now, Monday, 2, "workerAssigned", "sw-1")], duty.Changes);
        Assert.Equal(Now, Assert.Single((await Record.ReadAsync("C-1", None)).Duties).DatedAt);
    }

    public static TheoryData<string> OtherDates => [.. Moved.Keys];

    [Theory]
    [MemberData(nameof(OtherDates))]
    public async Task Publish_OfADateBesideTheLastDay_MakesTheDatesKnownAnew(string date)
    {
        var file = await OpenAsync();
        var duty = Example.Duty(DutyKind.StartAssessment, Friday);
        await PublishAsync(file, duty);
        Clock.Advance(TimeSpan.FromHours(1));

        await PublishAsync(file, Moved[date](duty));

        var open = Assert.Single((await Record.ReadAsync("C-1", None)).Duties);
        Assert.Equal(Now, open.DatedAt);
        Assert.Single(Assert.Single((await Reader.FindAsync("C-1", None))!.Duties).Changes);
    }

    [Fact]
    public async Task Publish_OfADateTakenAway_IsAChangeToo()
    {
        var file = await OpenAsync();
        await PublishAsync(file, Example.Duty(DutyKind.StartAssessment, Friday));
        await PublishAsync(file, Example.Duty(DutyKind.StartAssessment));

        Assert.Equal([Friday, null], Assert.Single((await Reader.FindAsync("C-1", None))!.Duties).Changes.Select(change => change.Due));
    }

    [Fact]
    public async Task Publish_OfANewOwnerOnly_MovesNoDate()
    {
        var file = await OpenAsync();
        await PublishAsync(file, Example.Duty(DutyKind.StartAssessment, Friday));
        Clock.Advance(TimeSpan.FromHours(1));
        await PublishAsync(file, Example.Duty(DutyKind.StartAssessment, Friday, ownerId: "sw-2"));

        var open = Assert.Single((await Record.ReadAsync("C-1", None)).Duties);
        Assert.Equal("sw-2", open.Duty.OwnerId);
        Assert.Equal(Example.Start, open.DatedAt);
        Assert.Single(Assert.Single((await Reader.FindAsync("C-1", None))!.Duties).Changes);
    }

    [Fact]
    public async Task Publish_OfADutyThatIsDoneAndComesBack_OpensItAnew_EvenAtTheSameInstant()
    {
        var file = await OpenAsync();
        var duty = Example.Duty(DutyKind.HoldReview, Friday);
        await PublishAsync(file, duty);
        await PublishAsync(file, [], [duty.Key]);
        await PublishAsync(file, [], [duty.Key]);
        Assert.Empty((await Record.ReadAsync("C-1", None)).Duties);

        await PublishAsync(file, duty);

        Assert.Single((await Record.ReadAsync("C-1", None)).Duties);
        var told = (await Reader.FindAsync("C-1", None))!.Timeline.OfType<TimelineDuty>().ToList();
        Assert.Equal(2, told.Count(duty => duty.Opened));
        Assert.Single(told, duty => !duty.Opened);
    }

    [Fact]
    public async Task Publish_KeepsTheListsDateAndCountInStepWithTheDuties()
    {
        var file = await OpenAsync();
        await PublishAsync(file, Example.Duty(DutyKind.HoldReview, Monday), Example.Duty(DutyKind.VisitChild, Friday), Example.Duty(DutyKind.AgreePlan));
        Assert.Equal((Friday, 3), await ListedAsync());

        await PublishAsync(file, [], ["VisitChild"]);
        Assert.Equal((Monday, 2), await ListedAsync());

        await PublishAsync(file, [], ["HoldReview"]);
        Assert.Equal((null, 1), await ListedAsync());
    }

    private async Task<(DateOnly? NextDue, int OpenDuties)> ListedAsync()
    {
        var listed = Assert.Single((await Reader.ListAsync(new(), None)).Cases);
        return (listed.NextDue, listed.OpenDuties);
    }
}
