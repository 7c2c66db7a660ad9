using CinWorkflows.Cases.Contacts;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.Workflows.Tests.Messages;

public sealed class DeliveryProgressTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);

    private static readonly MessageView Fresh = new(
        new("C-1/SendPlanCopies:v1/mother", "C-1", MessageKind.PlanCopy, new("mother", IsStaff: false), "v1"),
        DeliveryState.Queued,
        Now,
        Attempts: 0,
        Now,
        Evidence: null,
        Problem: null);

    [Fact]
    public void The_wait_that_a_service_asks_for_is_kept() =>
        Assert.Equal(Now.AddMinutes(7), After(new(DeliveryState.Queued, null, "throttled") { After = TimeSpan.FromMinutes(7) }).NextAttemptAt);

    [Fact]
    public void An_accepted_message_is_followed_as_long_as_its_channel_can_learn_more()
    {
        Assert.Equal(Now.AddMinutes(10), After(new(DeliveryState.Accepted, "op-1", null) { After = TimeSpan.FromMinutes(10) }).NextAttemptAt);
        Assert.Null(After(new(DeliveryState.Accepted, "op-1", null)).NextAttemptAt);
    }

    [Theory]
    [InlineData(DeliveryState.Bounced)]
    [InlineData(DeliveryState.Failed)]
    public void Where_an_address_does_not_work_another_way_is_tried_at_once(DeliveryState state)
    {
        var attempt = After(new(state, null, "mailboxUnknown") { Fault = Fault.OfReader });

        Assert.Equal((DeliveryState.Queued, Now, null), (attempt.Receipt.State, attempt.NextAttemptAt!.Value, attempt.Medium));
        Assert.Equal([Medium.Email], attempt.Tried);
    }

    [Theory]
    [InlineData(DeliveryState.Bounced)]
    [InlineData(DeliveryState.Failed)]
    [InlineData(DeliveryState.Delivered)]
    [InlineData(DeliveryState.Withdrawn)]
    public void Otherwise_the_end_is_the_end(DeliveryState state)
    {
        var attempt = After(new(state, null, "code"));

        Assert.Equal((state, null), (attempt.Receipt.State, attempt.NextAttemptAt));
    }

    [Theory]
    [InlineData(DeliveryState.Queued, MessageProblem.GivenUp)]
    [InlineData(DeliveryState.Sending, MessageProblem.NotKnownWhetherSent)]
    public void After_two_days_of_trying_it_is_given_up_and_said_why(DeliveryState state, string problem)
    {
        var receipt = new MessageReceipt(state, null, "timeout");

        Assert.NotNull(After(receipt, Now.AddDays(2).AddTicks(-1)).NextAttemptAt);
        var attempt = After(receipt, Now.AddDays(2));
        Assert.Equal((DeliveryState.Failed, problem, null), (attempt.Receipt.State, attempt.Receipt.Problem, attempt.NextAttemptAt));
    }

    [Theory]
    [InlineData(MessageProblem.DutyClosed)]
    [InlineData(MessageProblem.TransferGone)]
    [InlineData(MessageProblem.Overtaken)]
    public void What_was_to_be_told_and_is_done_or_is_not_so_any_more_is_withdrawn_not_failed(string why) =>
        Assert.Equal(new(DeliveryState.Withdrawn, null, why), DeliveryProgress.Unwritten(Fresh, why));

    [Theory]
    [InlineData(false, DeliveryState.Withdrawn)]
    [InlineData(true, DeliveryState.Failed)]
    public void What_was_for_somebody_who_has_left_the_case_is_withdrawn_and_for_staff_fails(bool isStaff, DeliveryState state)
    {
        var message = Fresh with { Order = Fresh.Order with { To = new("gone", isStaff) } };

        Assert.Equal(new(state, null, MessageProblem.RecipientGone), DeliveryProgress.Unwritten(message, MessageProblem.RecipientGone));
    }

    [Fact]
    public void When_no_way_is_left_what_the_last_one_said_is_told()
    {
        var tried = Fresh with { Tried = [Medium.Email], Problem = "mailboxUnknown" };

        Assert.Equal(new(DeliveryState.Bounced, null, "mailboxUnknown"), DeliveryProgress.Unwritten(tried, MessageProblem.NoRoute));
        Assert.Equal(new(DeliveryState.Failed, null, MessageProblem.NoRoute), DeliveryProgress.Unwritten(Fresh, MessageProblem.NoRoute));
    }

    [Fact]
    public void What_was_taken_back_sets_out_anew_at_once_and_closes_no_way()
    {
        var attempt = DeliveryProgress.Of(Fresh, new(Medium.Email, new(DeliveryState.Withdrawn, null, null)) { TakenBack = true }, Now);

        Assert.Equal((DeliveryState.Queued, MessageProblem.TakenBack, Now, null, true), (attempt.Receipt.State, attempt.Receipt.Problem, attempt.NextAttemptAt!.Value, attempt.Medium, attempt.TakenBack));
        Assert.Empty(attempt.Tried!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void That_a_former_address_does_not_work_does_not_close_the_way_to_the_new_one(bool changed)
    {
        var accepted = Fresh with { State = DeliveryState.Accepted, Medium = Medium.Email, DetailsChangedAt = changed ? Now : null };

        var attempt = DeliveryProgress.Of(accepted, new(Medium.Email, new(DeliveryState.Bounced, null, "mailboxUnknown") { Fault = Fault.OfReader }), Now.AddHours(1));

        Assert.Equal((DeliveryState.Queued, changed, changed ? 0 : 1), (attempt.Receipt.State, attempt.TakenBack, attempt.Tried!.Count));
    }

    [Fact]
    public void A_message_of_several_steps_frees_its_line_once_it_has_got_through_and_not_before()
    {
        var line = "northamptonshire/Email";
        var wait = new ServiceWait(line, FaultCause.NotPermitted);
        var begun = new MessageReceipt(DeliveryState.Sending, null, null) { Reference = "begun", After = TimeSpan.Zero };

        var step = DeliveryProgress.Of(Fresh with { WaitsFor = wait }, new(Medium.Email, begun) { Line = line }, Now);
        Assert.Equal((wait, null, null), (step.WaitsFor, step.Frees, step.News.Line));

        var sent = DeliveryProgress.Of(Fresh with { State = DeliveryState.Sending, WaitsFor = step.WaitsFor }, new(Medium.Email, new(DeliveryState.Accepted, "1", null)) { Line = line }, Now);
        Assert.Equal(line, sent.Frees);
        Assert.Null(DeliveryProgress.Of(Fresh, new(Medium.Email, begun) { Line = line }, Now).WaitsFor);
    }

    [Fact]
    public void What_arrived_is_followed_as_long_as_its_channel_can_learn_that_it_came_back()
    {
        var arrived = Fresh with { State = DeliveryState.Delivered, Medium = Medium.Email };
        Assert.Equal(Now.AddHours(1), After(new(DeliveryState.Delivered, "1", null) { After = TimeSpan.FromHours(1) }).NextAttemptAt);

        var nothing = DeliveryProgress.Of(arrived, new(Medium.Email, new(DeliveryState.Accepted, "1", null) { After = TimeSpan.FromHours(2) }), Now);
        Assert.Equal((DeliveryState.Delivered, Now.AddHours(2)), (nothing.Receipt.State, nothing.NextAttemptAt));
        var back = DeliveryProgress.Of(arrived, new(Medium.Email, new(DeliveryState.Bounced, "1", "5.2.2") { Fault = Fault.OfReader }), Now);
        Assert.Equal((DeliveryState.Queued, Now), (back.Receipt.State, back.NextAttemptAt));
    }

    private static Attempt After(MessageReceipt receipt, DateTimeOffset? at = null) => DeliveryProgress.Of(Fresh, new(Medium.Email, receipt), at ?? Now);
}
