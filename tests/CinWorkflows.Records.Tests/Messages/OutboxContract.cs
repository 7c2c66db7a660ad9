using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Records.Tests.Messages;

public abstract class OutboxContract(RecordStore store) : RecordTest(store)
{
    private static readonly MessageReceipt Unreachable = new(DeliveryState.Queued, null, "unreachable");

    [Fact]
    public async Task Due_GivesTheOldestFirst_AndNoMoreThanAsked()
    {
        await QueueAsync("c", 2);
        await QueueAsync("a", 0);
        await QueueAsync("b", 1);
        await QueueAsync("later", 60);

        Assert.Equal(["a", "b", "c"], await DueAsync(Now.AddMinutes(2), 10));
        Assert.Equal(["a", "b"], await DueAsync(Now.AddMinutes(2), 2));
        Assert.Empty(await DueAsync(Now.AddTicks(-1), 10));
    }

    [Fact]
    public async Task Due_OfWhatIsUrgent_IsFirst_HoweverMuchIsQueuedBefore()
    {
        await QueueManyAsync("bulk", Dose.Of(1_000, 10_000));
        await Outbox.QueueAsync([Letter("alert") with { Urgent = true }], Now.AddMinutes(1), None);

        Assert.Equal(["alert", "bulk-00000"], (await DueAsync(Now.AddMinutes(1), 64)).Take(2));
    }

    [Fact]
    public async Task Due_HoweverMuchIsUrgent_KeepsPlacesForTheOldestOfWhatIsNot_AndForWhatIsAskedAfter()
    {
        await QueueManyAsync("bulk", 20);
        await QueueManyAsync("sent", 20);
        for (var n = 0; n < 20; n++)
        {
            await Outbox.RecordAttemptAsync($"sent-{n:D5}", new(Now, new(DeliveryState.Accepted, "1", null), Now), None);
        }

        await QueueManyAsync("alert", 200, urgent: true);

        var due = (await DueAsync(Now, 64)).ToList();
        Assert.Equal([.. Names("alert", 52), .. Names("bulk", 8), .. Names("sent", 4)], due);
    }

    [Fact]
    public async Task Due_GivesPlacesThatOneHasNoNeedOfToTheOthers()
    {
        await QueueManyAsync("alert", 3, urgent: true);
        await QueueManyAsync("bulk", 100);

        Assert.Equal([.. Names("alert", 3), .. Names("bulk", 61)], await DueAsync(Now, 64));
        Assert.Equal(["alert-00000"], await DueAsync(Now, 1));
    }

    [Theory]
    [InlineData(Urgency.Urgent, true)]
    [InlineData(Urgency.Prompt, false)]
    public async Task Post_OfAnUrgentNotice_IsUrgentBeforeItIsWritten(Urgency urgency, bool urgent)
    {
        var file = await OpenAsync();
        var duty = Example.Duty(DutyKind.HoldReview);
        await PublishAsync(file, duty);
        await PostAsync(file, duty, urgency, "sw-1");

        Assert.Equal(urgent, Assert.Single(await Outbox.DueAsync(Now, 1, None)).Order.Urgent);
    }

    [Fact]
    public async Task NextDue_IsTheEarliest_OrNullWhereNoneWaits()
    {
        Assert.Null(await Outbox.NextDueAsync(None));
        await QueueAsync("b", 5);
        await QueueAsync("a", 3);

        Assert.Equal(Now.AddMinutes(3), await Outbox.NextDueAsync(None));
    }

    [Fact]
    public async Task Queue_OfAKnownKey_LeavesTheFirst()
    {
        await QueueAsync("a", 0, "mother");
        await QueueAsync("a", 5, "school");

        var only = Assert.Single(await Reader.MessagesAsync(new(), None));
        Assert.Equal("mother", only.Order.To.Id);
        Assert.Equal(Now, only.QueuedAt);
    }

    [Fact]
    public async Task RecordAttempt_ThatFailed_TriesAgainLater()
    {
        await QueueAsync("a", 0);
        await Outbox.RecordAttemptAsync("a", new(Now, Unreachable, Now.AddMinutes(10)), None);

        Assert.Empty(await DueAsync(Now.AddMinutes(9), 10));
        var due = Assert.Single(await Outbox.DueAsync(Now.AddMinutes(10), 10, None));
        Assert.Equal((1, "unreachable", DeliveryState.Queued), (due.Attempts, due.Problem, due.State));
    }

    [Fact]
    public async Task RecordAttempt_Twice_CountsOnce()
    {
        await QueueAsync("a", 0);
        await Outbox.RecordAttemptAsync("a", new(Now, Unreachable, Now.AddMinutes(10)), None);
        await Outbox.RecordAttemptAsync("a", new(Now, Unreachable, Now.AddMinutes(10)), None);

        Assert.Equal(1, Assert.Single(await Reader.MessagesAsync(new(), None)).Attempts);
    }

    [Fact]
    public async Task RecordAttempt_Twice_AtAnInstantFinerThanADatabaseKeeps_CountsOnce()
    {
        await QueueAsync("a", 0);
        var at = Now.AddTicks(7);
        await Outbox.RecordAttemptAsync("a", new(at, Unreachable, at.AddMinutes(10)), None);
        await Outbox.RecordAttemptAsync("a", new(at, Unreachable, at.AddMinutes(10)), None);

        Assert.Equal(1, Assert.Single(await Reader.MessagesAsync(new(), None)).Attempts);
    }

    [Fact]
    public async Task RecordAttempt_ThatSucceeded_IsNotTriedAgain_AndKeepsItsEvidence()
    {
        await QueueAsync("a", 0);
        await Outbox.RecordAttemptAsync("a", new(Now, new(DeliveryState.Accepted, "0001.eml", null), null), None);
        await Outbox.RecordAttemptAsync("a", new(Now.AddHours(1), new(DeliveryState.Bounced, null, "mailboxUnknown"), null), None);

        var sent = Assert.Single(await Reader.MessagesAsync(new(State: DeliveryState.Bounced), None));
        Assert.Equal(("0001.eml", "mailboxUnknown", (DateTimeOffset?)null), (sent.Evidence, sent.Problem, sent.NextAttemptAt));
        Assert.Null(await Outbox.NextDueAsync(None));
    }

    [Theory]
    [InlineData(DeliveryState.Bounced, DeliveryState.Accepted, DeliveryState.Accepted)]
    [InlineData(DeliveryState.Delivered, DeliveryState.Accepted, DeliveryState.Bounced)]
    [InlineData(DeliveryState.Accepted, DeliveryState.Queued, DeliveryState.Sending)]
    [InlineData(DeliveryState.Accepted, DeliveryState.Sending, DeliveryState.Queued)]
    public async Task RecordAttempt_ThatSetOutBeforeTheMessageWentOn_UndoesNothing(DeliveryState known, DeliveryState seen, DeliveryState found)
    {
        await QueueAsync("a", 0);
        await Outbox.RecordAttemptAsync("a", new(Now, new(known, "0001.eml", null), null), None);

        await Outbox.RecordAttemptAsync("a", new(Now.AddMinutes(1), new(found, null, "timeout"), Now.AddMinutes(2)) { Seen = seen }, None);

        var message = Assert.Single(await Reader.MessagesAsync(new(), None));
        Assert.Equal((known, null, (DateTimeOffset?)null), (message.State, message.Problem, message.NextAttemptAt));
    }

    [Fact]
    public async Task RecordAttempt_OnAnUnknownMessage_SaysSo() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(() => Outbox.RecordAttemptAsync("nothing", new(Now, Unreachable, null), None));

    [Theory]
    [InlineData(false, DeliveryState.Accepted, null)]
    [InlineData(true, DeliveryState.Withdrawn, "withdrawn: done before it was sent")]
    public async Task RecordAttempt_OfAMessageWithdrawnMeanwhile_TellsTheTruth_AndDoesNotTryAgain(bool failed, DeliveryState state, string? problem)
    {
        var file = await OpenAsync();
        var duty = Example.Duty(DutyKind.HoldReview);
        await PublishAsync(file, duty);
        await PostAsync(file, duty, Urgency.Prompt, "sw-1");
        var key = Assert.Single(await DueAsync(Now, 1));
        await PublishAsync(file, [], [duty.Key]);

        await Outbox.RecordAttemptAsync(key, new(Now, failed ? Unreachable : new(DeliveryState.Accepted, "1.eml", null), failed ? Now.AddMinutes(1) : null), None);

        var message = Assert.Single(await Reader.MessagesAsync(new(), None));
        Assert.Equal((state, problem, (DateTimeOffset?)null), (message.State, message.Problem, message.NextAttemptAt));
    }

    private Task QueueAsync(string key, int minutes, string to = "mother") =>
        Outbox.QueueAsync([new(key, null, MessageKind.PlanCopy, new(to, IsStaff: false), "v1")], Now.AddMinutes(minutes), None);

    private Task QueueManyAsync(string name, int count, bool urgent = false) =>
        Outbox.QueueAsync([.. Names(name, count).Select(key => Letter(key) with { Urgent = urgent })], Now, None);

    private static MessageOrder Letter(string key) => new(key, null, MessageKind.PlanCopy, new("mother", IsStaff: false), "v1");

    private static IEnumerable<string> Names(string name, int count) => Enumerable.Range(0, count).Select(n => $"{name}-{n:D5}");

    private async Task<IEnumerable<string>> DueAsync(DateTimeOffset now, int atMost) =>
        (await Outbox.DueAsync(now, atMost, None)).Select(message => message.Order.Key);
}
