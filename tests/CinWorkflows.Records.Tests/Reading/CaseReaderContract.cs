using CinWorkflows.Cases;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Records.Tests.Reading;

public abstract class CaseReaderContract(RecordStore store) : RecordTest(store)
{
    [Fact]
    public async Task Find_OfAnUnknownCase_GivesNull() => Assert.Null(await Reader.FindAsync("nowhere", None));

    [Fact]
    public async Task Find_PutsTheChildFirst_AndTheEarliestDuty()
    {
        var file = await OpenAsync();
        await PublishAsync(file, Example.Duty(DutyKind.AgreePlan), Example.Duty(DutyKind.HoldReview, new(2026, 3, 16)), Example.Duty(DutyKind.VisitChild, new(2026, 3, 13)));

        var view = (await Reader.FindAsync("C-1", None))!;

        Assert.Equal(["child", "mother", "school"], view.People.Select(person => person.Id));
        Assert.Equal(["VisitChild", "HoldReview", "AgreePlan"], view.Duties.Select(duty => duty.Duty.Key));
        Assert.Equal(1, view.TakenUp);
    }

    [Fact]
    public async Task Timeline_TellsEverythingInOrder()
    {
        var duty = Example.Duty(DutyKind.HoldReview, new(2026, 3, 13));
        var file = await OpenAsync();
        await PublishAsync(file, duty);
        At(1);
        await PublishAsync(file, Example.Duty(DutyKind.HoldReview, new(2026, 3, 16)));
        At(2);
        await PostAsync(file, duty, Urgency.Prompt, "tm-1");
        At(3);
        await Outbox.RecordAttemptAsync("C-1/HoldReview@1/late/tm-1", new(Now, new(DeliveryState.Failed, null, "addressRefused"), null), None);
        At(4);
        file = await DoAsync(file, new WorkerUnassigned("a reason that names somebody"));
        await PublishAsync(file, [], [duty.Key]);

        DateTimeOffset Hour(int hour) => Example.Start.AddHours(hour);
        Assert.Equal<TimelineEntry>(
            [
                new TimelineAct(Hour(0), "caseOpened", "sw-1"),
                new TimelineDuty(Hour(0), "HoldReview", "sw-1", Opened: true),
                new TimelineDate(Hour(0), "HoldReview", new(2026, 3, 13), IsFirst: true, "caseOpened"),
                new TimelineDate(Hour(1), "HoldReview", new(2026, 3, 16), IsFirst: false, "caseOpened"),
                new TimelineNotice(Hour(2), "HoldReview", "late", "tm-1", Urgency.Prompt, Dropped: false),
                new TimelineMessage(Hour(3), MessageKind.Notice, "tm-1", DeliveryState.Failed, "addressRefused"),
                new TimelineAct(Hour(4), "workerUnassigned", "sw-1"),
                new TimelineDuty(Hour(4), "HoldReview", "sw-1", Opened: false),
            ],
            (await Reader.FindAsync("C-1", None))!.Timeline);
    }

    [Fact]
    public async Task Behind_NamesCasesWhoseLastActIsNotTakenUp_TheOldestFirst()
    {
        await PublishAsync(await OpenAsync("C-current"));
        await OpenAsync("C-first");
        At(1);
        await OpenAsync("C-second");
        At(2);
        await OpenAsync("C-fresh");

        Assert.Equal([new("C-first", 1), new("C-second", 1)], await Reader.BehindAsync(Example.Start.AddHours(1), 10, None));
        Assert.Equal([new CaseBehind("C-first", 1)], await Reader.BehindAsync(Example.Start.AddHours(1), 1, None));
    }

    [Fact]
    public async Task Acts_AreGivenInOrder()
    {
        var file = await OpenAsync();
        file = await DoAsync(file, new WorkerUnassigned("ill"));
        await DoAsync(file, new WorkerAssigned("sw-2"));

        Assert.Equal(
            [(1L, typeof(CaseOpened)), (2L, typeof(WorkerUnassigned)), (3L, typeof(WorkerAssigned))],
            (await Reader.ActsAsync("C-1", None)).Select(act => (act.Sequence, act.Act.GetType())));
    }

    [Fact]
    public async Task Messages_Filter_NewestFirst()
    {
        await Outbox.QueueAsync(
            [
                new("a", "C-1", MessageKind.PlanCopy, new("mother", false), "v1"),
                new("b", "C-1", MessageKind.PlanCopy, new("school", false), "v1"),
                new("c", "C-2", MessageKind.PlanCopy, new("mother", false), "v1"),
            ],
            Now,
            None);
        await Outbox.RecordAttemptAsync("b", new(Now, new(DeliveryState.Failed, null, "addressRefused"), null), None);

        Assert.Equal(["c", "b", "a"], await KeysAsync(new()));
        Assert.Equal(["b", "a"], await KeysAsync(new(CaseId: "C-1")));
        Assert.Equal(["c", "a"], await KeysAsync(new(RecipientId: "mother")));
        Assert.Equal(["b"], await KeysAsync(new(State: DeliveryState.Failed)));
        Assert.Equal(["c"], await KeysAsync(new(Take: 1)));
    }

    private void At(int hours) => Clock.SetUtcNow(Example.Start.AddHours(hours));

    private async Task<IEnumerable<string>> KeysAsync(MessageFilter filter) =>
        (await Reader.MessagesAsync(filter, None)).Select(message => message.Order.Key);
}
