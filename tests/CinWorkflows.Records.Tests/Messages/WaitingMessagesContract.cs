using CinWorkflows.Cases.Contacts;
using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Records.Tests.Messages;

/// <summary>Messages that wait on a line for one cause.</summary>
public abstract class WaitingMessagesContract(RecordStore store) : RecordTest(store)
{
    private static readonly ServiceWait Denied = new("northamptonshire/Email", FaultCause.NotPermitted);
    private static readonly MessageReceipt Refused = new(DeliveryState.Queued, null, "403 ErrorAccessDenied");

    [Fact]
    public async Task Of_those_that_wait_for_one_cause_one_tries_and_the_others_wait_for_it()
    {
        await QueueAsync("a", "b", "c", "free");
        await RefuseAsync("a", Now.AddMinutes(1));
        await WaitAsync("b");
        await WaitAsync("c");

        Assert.Equal(["free"], await DueAsync(Now));
        Assert.Equal(["free", "a"], await DueAsync(Now.AddMinutes(1)));
        await RefuseAsync("a", Now.AddMinutes(6), at: Now.AddMinutes(1));

        Assert.Equal(["free"], await DueAsync(Now.AddMinutes(5)));
        var line = Assert.Single(await Outbox.WaitingAsync(None));
        Assert.Equal((Denied, 3, Now, Now.AddMinutes(6), "403 ErrorAccessDenied"), (line.Wait, line.Count, line.Since, line.NextTryAt, line.Problem));
    }

    [Fact]
    public async Task Once_one_gets_through_all_go_on_in_order_the_urgent_first()
    {
        await QueueAsync("a", "b", "c", "urgent");
        await RefuseAsync("a", Now.AddMinutes(1));
        await WaitAsync("b");
        await WaitAsync("c");
        await WaitAsync("urgent", urgent: true);

        Assert.Equal(["urgent"], await DueAsync(Now.AddMinutes(1)));
        await Outbox.RecordAttemptAsync("urgent", new(Now.AddMinutes(1), new(DeliveryState.Accepted, "1", null)) { Frees = Denied.Line }, None);

        Assert.Equal(["a", "b", "c"], await DueAsync(Now.AddMinutes(1)));
        Assert.Empty(await Outbox.WaitingAsync(None));
        Assert.All(await Reader.MessagesAsync(new(State: DeliveryState.Queued), None), message => Assert.Equal((null, null), (message.WaitsFor, message.Problem)));
    }

    [Fact]
    public async Task Of_very_many_as_many_go_on_as_one_round_sends_and_the_next_tries_for_the_rest()
    {
        var keys = Enumerable.Range(0, 100).Select(number => $"k{number:000}").ToArray();
        await QueueAsync(keys);
        await RefuseAsync(keys[0], Now.AddMinutes(1));
        foreach (var key in keys.Skip(1))
        {
            await WaitAsync(key);
        }

        await Outbox.RecordAttemptAsync(keys[0], new(Now.AddMinutes(1), new(DeliveryState.Accepted, "1", null)) { Frees = Denied.Line }, None);

        Assert.Equal(keys.Skip(1).Take(65), await DueAsync(Now.AddMinutes(1)));
        Assert.Equal(35, Assert.Single(await Outbox.WaitingAsync(None)).Count);
    }

    [Fact]
    public async Task The_time_in_which_it_waits_for_its_turn_does_not_count_as_trying()
    {
        await QueueAsync("turn", "denied");
        await Outbox.PostponeAsync("turn", new(Now.AddDays(3), null) { WaitsFor = Denied with { Cause = FaultCause.Quota } }, None);
        await WaitAsync("denied");

        var messages = (await Reader.MessagesAsync(new(), None)).ToDictionary(message => message.Order.Key);
        Assert.Equal((Now.AddDays(3), Now), (messages["turn"].TryingSince, messages["denied"].TryingSince));
    }

    [Fact]
    public async Task A_message_is_found_by_the_name_that_its_channel_gave_it()
    {
        await QueueAsync("a");
        await Outbox.RecordAttemptAsync("a", new(Now, new(DeliveryState.Accepted, "op-1", null) { Reference = "op-1" }), None);

        Assert.Equal("a", (await Outbox.FindByReferenceAsync("op-1", None))?.Order.Key);
        Assert.Null(await Outbox.FindByReferenceAsync("op-2", None));
    }

    [Fact]
    public async Task A_step_that_went_well_changes_nothing_for_those_that_wait_and_the_last_one_frees_them()
    {
        await QueueAsync("a", "b");
        await RefuseAsync("a", Now.AddMinutes(1));
        await WaitAsync("b");
        var at = Now.AddMinutes(1);

        await Outbox.RecordAttemptAsync("a", new(at, new(DeliveryState.Sending, null, null) { Reference = "begun" }, at) { WaitsFor = Denied }, None);

        var waits = (await Reader.MessagesAsync(new(), None)).ToDictionary(message => message.Order.Key);
        Assert.Equal((Denied, Denied), (waits["a"].WaitsFor, waits["b"].WaitsFor));
        Assert.Equal((Refused.Problem, 1), (waits["b"].Problem, waits["a"].Failures));
        Assert.Equal(["a"], await DueAsync(at));
        await RefuseAsync("a", Now.AddMinutes(6), at);
        Assert.Equal(2, (await Reader.MessagesAsync(new(), None)).Single(message => message.Order.Key == "a").Failures);

        await Outbox.RecordAttemptAsync("a", new(Now.AddMinutes(6), new(DeliveryState.Accepted, "1", null)) { Frees = Denied.Line }, None);
        Assert.Empty(await Outbox.WaitingAsync(None));
    }

    [Fact]
    public async Task What_an_attempt_found_of_its_line_counts_also_where_the_message_has_gone_on_since()
    {
        await QueueAsync("a", "b");
        await RefuseAsync("a", Now.AddMinutes(1));
        await WaitAsync("b");
        await Outbox.RecordAttemptAsync("a", new(Now.AddMinutes(1), new(DeliveryState.Accepted, "1", null)), None);

        var isRecorded = await Outbox.RecordAttemptAsync("a", new(Now.AddMinutes(1), Refused, Now.AddMinutes(6)) { WaitsFor = Denied, Seen = DeliveryState.Queued }, None);

        var messages = (await Reader.MessagesAsync(new(), None)).ToDictionary(message => message.Order.Key);
        Assert.Equal((false, DeliveryState.Accepted, null), (isRecorded, messages["a"].State, messages["a"].NextAttemptAt));
        Assert.Equal(Now.AddMinutes(6), messages["b"].NextAttemptAt);
    }

    [Fact]
    public async Task Of_two_processes_that_have_begun_a_message_the_one_that_recorded_it_first_goes_on()
    {
        await QueueAsync("a");
        await Outbox.RecordAttemptAsync("a", new(Now, new(DeliveryState.Sending, null, null) { Reference = "begun" }, Now) { Seen = DeliveryState.Queued }, None);
        Attempt Made(string draft) => new(Now.AddSeconds(1), new(DeliveryState.Sending, null, null) { Reference = draft }, Now) { Seen = DeliveryState.Sending, SeenReference = "begun" };

        Assert.True(await Outbox.RecordAttemptAsync("a", Made("draft-1"), None));
        Assert.False(await Outbox.RecordAttemptAsync("a", Made("draft-2"), None));

        Assert.Equal("draft-1", Assert.Single(await Reader.MessagesAsync(new(), None)).Reference);
        Assert.True(await Outbox.RecordAttemptAsync("a", new(Now.AddSeconds(2), new(DeliveryState.Accepted, "1", null) { Reference = "draft-2" }) { Seen = DeliveryState.Sending, SeenReference = "begun" }, None));
    }

    [Fact]
    public async Task Whoever_does_not_know_of_the_draft_that_another_process_recorded_takes_nothing_back()
    {
        await QueueAsync("a");
        await Outbox.RecordAttemptAsync("a", new(Now, new(DeliveryState.Sending, null, null) { Reference = "begun" }, Now) { Seen = DeliveryState.Queued }, None);
        await Outbox.RecordAttemptAsync("a", new(Now.AddSeconds(1), new(DeliveryState.Sending, null, null) { Reference = "draft-1" }, Now) { Seen = DeliveryState.Sending, SeenReference = "begun" }, None);
        Attempt TakingBack(string seen) => new(Now.AddSeconds(2), new(DeliveryState.Queued, null, MessageProblem.TakenBack), Now) { TakenBack = true, Seen = DeliveryState.Sending, SeenReference = seen, Edition = 0 };

        Assert.False(await Outbox.RecordAttemptAsync("a", TakingBack("begun"), None));
        Assert.Equal(("draft-1", 0), (Assert.Single(await Reader.MessagesAsync(new(), None)) is var message ? message.Reference : null, message.Edition));

        Assert.True(await Outbox.RecordAttemptAsync("a", TakingBack("draft-1"), None));
        Assert.Equal(1, Assert.Single(await Reader.MessagesAsync(new(), None)).Edition);
    }

    [Fact]
    public async Task What_came_of_an_edition_that_was_taken_back_says_nothing_of_the_next_but_that_it_has_left()
    {
        await QueueAsync("a");
        await Outbox.RecordAttemptAsync("a", new(Now, new(DeliveryState.Sending, null, null) { Reference = "begun" }, Now) { Seen = DeliveryState.Queued }, None);
        await Outbox.RecordAttemptAsync("a", new(Now.AddSeconds(1), new(DeliveryState.Queued, null, MessageProblem.TakenBack), Now) { TakenBack = true, Seen = DeliveryState.Sending, SeenReference = "begun", Edition = 0 }, None);
        Attempt Late(MessageReceipt receipt) => new(Now.AddSeconds(2), receipt, Now) { Seen = DeliveryState.Sending, SeenReference = "begun", Edition = 0 };

        Assert.False(await Outbox.RecordAttemptAsync("a", Late(new(DeliveryState.Sending, null, null) { Reference = "draft-1" }), None));
        Assert.False(await Outbox.RecordAttemptAsync("a", Late(new(DeliveryState.Failed, null, "400")), None));
        Assert.Equal((DeliveryState.Queued, null), (Assert.Single(await Reader.MessagesAsync(new(), None)) is var message ? message.State : default, message.Reference));

        Assert.True(await Outbox.RecordAttemptAsync("a", Late(new(DeliveryState.Accepted, "1", null)), None));
    }

    [Fact]
    public async Task What_came_back_after_it_had_arrived_goes_another_way()
    {
        await QueueAsync("a");
        await Outbox.RecordAttemptAsync("a", new(Now, new(DeliveryState.Delivered, "1", null), Now.AddHours(1), Medium.Email), None);

        await Outbox.RecordAttemptAsync("a", new(Now.AddHours(1), new(DeliveryState.Queued, "1", "5.2.2"), Now.AddHours(1), null, [Medium.Email]) { Seen = DeliveryState.Delivered }, None);

        var message = Assert.Single(await Reader.MessagesAsync(new(), None));
        Assert.Equal((DeliveryState.Queued, Now.AddHours(1)), (message.State, message.NextAttemptAt));
        Assert.Equal([Medium.Email], message.Tried);
    }

    private Task RefuseAsync(string key, DateTimeOffset next, DateTimeOffset? at = null) =>
        Outbox.RecordAttemptAsync(key, new(at ?? Now, Refused, next) { WaitsFor = Denied }, None);

    private Task WaitAsync(string key, bool urgent = false) =>
        Outbox.PostponeAsync(key, new(Now.AddMinutes(1), Refused.Problem) { WaitsFor = Denied, Urgent = urgent }, None);

    private Task QueueAsync(params string[] keys) =>
        Outbox.QueueAsync([.. keys.Select(key => new MessageOrder(key, null, MessageKind.PlanCopy, new(key, IsStaff: false), "v1"))], Now, None);

    private async Task<IEnumerable<string>> DueAsync(DateTimeOffset now) => (await Outbox.DueAsync(now, 200, None)).Select(message => message.Order.Key);
}
