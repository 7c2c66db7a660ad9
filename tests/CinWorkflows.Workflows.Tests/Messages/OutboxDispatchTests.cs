using CinWorkflows.Cases.Contacts;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.Extensions.Logging;
using Moq;

namespace CinWorkflows.Workflows.Tests.Messages;

public class OutboxDispatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 19, 10, 0, 0, TimeSpan.Zero);

    private readonly TestCase _record = new();
    private readonly Mock<IOutbox> _outbox = new();
    private readonly Mock<IMessageChannel> _channel = new();
    private readonly Mock<TimeProvider> _clock = new();
    private readonly List<string> _log = [];
    private readonly List<(string Key, MessageReceipt Receipt, DateTimeOffset? Again)> _recorded = [];

    public OutboxDispatchTests()
    {
        _clock.Setup(clock => clock.GetUtcNow()).Returns(Now);
        _outbox.Setup(outbox => outbox.WaitingAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        _outbox.Setup(outbox => outbox.RecordAttemptAsync(It.IsAny<string>(), It.IsAny<Attempt>(), It.IsAny<CancellationToken>()))
            .Callback((string key, Attempt attempt, CancellationToken _) => _recorded.Add((key, attempt.Receipt, attempt.NextAttemptAt)))
            .ReturnsAsync(true);
    }

    [Theory]
    [InlineData(DeliveryState.Accepted)]
    [InlineData(DeliveryState.Delivered)]
    [InlineData(DeliveryState.Bounced)]
    [InlineData(DeliveryState.Failed)]
    public async Task What_the_channel_decides_is_recorded_and_not_tried_again(DeliveryState state)
    {
        Due(PlanCopy(TestCase.Parent));
        _channel.Setup(channel => channel.SendAsync(It.IsAny<OutgoingMessage>(), It.IsAny<CancellationToken>())).ReturnsAsync(new MessageReceipt(state, "op-1", "code"));

        Assert.Equal(1, await Dispatch().RunOnceAsync(CancellationToken.None));

        Assert.Equal(("CIN-2026-0001/PlanCopy/parent1", new(state, "op-1", "code"), null), Assert.Single(_recorded));
    }

    [Fact]
    public async Task What_another_process_has_begun_too_is_taken_back_where_the_other_goes_on()
    {
        Due(PlanCopy(TestCase.Parent));
        _channel.Setup(channel => channel.SendAsync(It.IsAny<OutgoingMessage>(), It.IsAny<CancellationToken>())).ReturnsAsync(new MessageReceipt(DeliveryState.Sending, null, null) { Reference = "draft-2" });
        _channel.Setup(channel => channel.TakeBackAsync(It.IsAny<BegunMessage>(), It.IsAny<CancellationToken>())).ReturnsAsync(new MessageReceipt(DeliveryState.Withdrawn, null, null));
        _outbox.Setup(outbox => outbox.RecordAttemptAsync(It.IsAny<string>(), It.IsAny<Attempt>(), It.IsAny<CancellationToken>())).ReturnsAsync(false);

        await Dispatch().RunOnceAsync(CancellationToken.None);

        _channel.Verify(channel => channel.TakeBackAsync(It.Is<BegunMessage>(begun => begun.Reference == "draft-2"), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task The_language_in_which_it_was_written_is_recorded()
    {
        Due(PlanCopy(TestCase.Parent));
        Accepting();

        await Dispatch().RunOnceAsync(CancellationToken.None);

        _outbox.Verify(outbox => outbox.RecordAttemptAsync(It.IsAny<string>(), It.Is<Attempt>(attempt => attempt.Language == "en"), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task What_cannot_be_written_fails_for_good_and_reaches_no_channel()
    {
        Due(_record.Message(MessageKind.PlanCopy, TestCase.Parent, "v9"));

        await Dispatch().RunOnceAsync(CancellationToken.None);

        Assert.Equal((new MessageReceipt(DeliveryState.Failed, null, MessageProblem.PlanGone), (DateTimeOffset?)null), (_recorded[0].Receipt, _recorded[0].Again));
        _channel.VerifyNoOtherCalls();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 5)]
    [InlineData(2, 15)]
    [InlineData(3, 60)]
    [InlineData(4, 240)]
    [InlineData(400, 240)]
    public async Task A_channel_out_of_reach_is_tried_again_later_and_later(int earlier, int minutes)
    {
        Due(PlanCopy(TestCase.Parent, earlier));
        Unreachable();

        await Dispatch().RunOnceAsync(CancellationToken.None);

        Assert.Equal((new MessageReceipt(DeliveryState.Queued, null, "HttpRequestException") { Fault = new Fault.Passing(FaultCause.Unclear) }, Now.AddMinutes(minutes)), (_recorded[0].Receipt, _recorded[0].Again));
    }

    [Fact]
    public async Task An_outcome_not_known_yet_is_asked_for_again_with_the_same_key()
    {
        Due(PlanCopy(TestCase.Parent));
        _channel.Setup(channel => channel.SendAsync(It.IsAny<OutgoingMessage>(), It.IsAny<CancellationToken>())).ReturnsAsync(new MessageReceipt(DeliveryState.Sending, "op-1", null));

        await Dispatch().RunOnceAsync(CancellationToken.None);

        Assert.Equal(Now.AddMinutes(1), Assert.Single(_recorded).Again);
    }

    [Fact]
    public async Task One_that_fails_does_not_stop_the_others()
    {
        Due(PlanCopy(TestCase.Parent), _record.Message(MessageKind.PlanCopy, TestCase.Child, "v9"), PlanCopy(TestCase.Agency));
        Accepting();
        _channel.Setup(channel => channel.SendAsync(It.Is<OutgoingMessage>(message => message.Key.EndsWith(TestCase.Parent)), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new TimeoutException());

        Assert.Equal(3, await Dispatch().RunOnceAsync(CancellationToken.None));

        Assert.Equal([DeliveryState.Queued, DeliveryState.Failed, DeliveryState.Accepted], _recorded.Select(entry => entry.Receipt.State));
    }

    [Fact]
    public async Task An_attempt_that_cannot_be_recorded_does_not_stop_the_others()
    {
        Due(PlanCopy(TestCase.Parent), PlanCopy(TestCase.Agency));
        Accepting();
        _outbox.Setup(outbox => outbox.RecordAttemptAsync(It.Is<string>(key => key.EndsWith(TestCase.Parent)), It.IsAny<Attempt>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException("philippa@home.example"));

        await Dispatch().RunOnceAsync(CancellationToken.None);

        Assert.EndsWith(TestCase.Agency, Assert.Single(_recorded).Key, StringComparison.Ordinal);
        Assert.Contains(_log, line => line.Contains("could not be recorded: InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_says_nothing_about_anybody()
    {
        Due(PlanCopy(TestCase.Parent), PlanCopy(TestCase.Child));
        Unreachable();

        await Dispatch().RunOnceAsync(CancellationToken.None);

        Assert.Equal(2, _log.Count);
        Assert.All(_log, line => Assert.DoesNotMatch("(?i)quillfeather|zebedee|philippa|home.example", line));
    }

    [Fact]
    public async Task Told_to_stop_while_sending_nothing_is_recorded()
    {
        using var stop = new CancellationTokenSource();
        Due(PlanCopy(TestCase.Parent), PlanCopy(TestCase.Agency));
        _channel.Setup(channel => channel.SendAsync(It.IsAny<OutgoingMessage>(), It.IsAny<CancellationToken>()))
            .Callback(stop.Cancel)
            .ThrowsAsync(new OperationCanceledException(stop.Token));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Dispatch().RunOnceAsync(stop.Token));

        Assert.Empty(_recorded);
    }

    [Fact]
    public async Task Told_to_stop_after_sending_the_message_is_recorded_and_no_other_is_sent()
    {
        using var stop = new CancellationTokenSource();
        Due(PlanCopy(TestCase.Parent), PlanCopy(TestCase.Agency));
        _channel.Setup(channel => channel.SendAsync(It.IsAny<OutgoingMessage>(), It.IsAny<CancellationToken>()))
            .Callback(stop.Cancel)
            .ReturnsAsync(new MessageReceipt(DeliveryState.Accepted, "op-1", null));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Dispatch().RunOnceAsync(stop.Token));

        Assert.EndsWith(TestCase.Parent, Assert.Single(_recorded).Key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_out_of_the_channel_is_not_a_stop()
    {
        Due(PlanCopy(TestCase.Parent));
        _channel.Setup(channel => channel.SendAsync(It.IsAny<OutgoingMessage>(), It.IsAny<CancellationToken>())).ThrowsAsync(new TaskCanceledException());

        await Dispatch().RunOnceAsync(CancellationToken.None);

        Assert.Equal("TaskCanceledException", Assert.Single(_recorded).Receipt.Problem);
    }

    [Fact]
    public async Task A_run_takes_what_is_due_now_and_no_more_than_a_batch()
    {
        Due();

        Assert.Equal(0, await Dispatch().RunOnceAsync(CancellationToken.None));

        _outbox.Verify(outbox => outbox.DueAsync(Now, 64, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task What_has_begun_to_an_address_that_is_theirs_and_safe_goes_on_under_its_key()
    {
        Due(Begun());
        Accepting();

        await Dispatch().RunOnceAsync(CancellationToken.None);

        _channel.Verify(channel => channel.SendAsync(It.Is<OutgoingMessage>(message => message.Reference == "draft-7" && message.Key == "CIN-2026-0001/PlanCopy/parent1"), It.IsAny<CancellationToken>()), Times.Once);
        _channel.VerifyNoOtherCalls();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_has_begun_by_a_way_that_is_not_safe_any_more_is_taken_back_and_never_sent(bool changeIsKnown)
    {
        _record.People[1] = _record.People[1] with { Contact = new(Mobile: "07700 900123", Unsafe: [Medium.Email]) };
        _record.Channels = Both;
        Due(Begun() with { DetailsChangedAt = changeIsKnown ? Now : null, Order = Begun().Order with { Kind = MessageKind.ViewsRequest, Subject = "2/parent1" } });
        TakingBack(new(DeliveryState.Withdrawn, null, null));

        await Dispatch(Both).RunOnceAsync(CancellationToken.None);

        Assert.Equal((DeliveryState.Queued, MessageProblem.TakenBack, Now), (_recorded[0].Receipt.State, _recorded[0].Receipt.Problem, _recorded[0].Again));
        _channel.Verify(channel => channel.TakeBackAsync(It.Is<BegunMessage>(begun => begun.Reference == "draft-7" && begun.Medium == Medium.Email), It.IsAny<CancellationToken>()), Times.Once);
        _channel.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task What_has_begun_and_has_no_safe_way_left_is_taken_back_before_it_fails()
    {
        _record.People[1] = _record.People[1] with { Contact = new(Unsafe: [Medium.Email]) };
        Due(Begun());
        TakingBack(new(DeliveryState.Withdrawn, null, null));

        await Dispatch().RunOnceAsync(CancellationToken.None);

        Assert.Equal((DeliveryState.Failed, MessageProblem.NoRoute), (_recorded[0].Receipt.State, _recorded[0].Receipt.Problem));
        _channel.Verify(channel => channel.TakeBackAsync(It.IsAny<BegunMessage>(), It.IsAny<CancellationToken>()), Times.Once);
        _channel.VerifyNoOtherCalls();
    }

    [Theory]
    [InlineData(DeliveryState.Accepted)]
    [InlineData(DeliveryState.Sending)]
    public async Task What_may_have_left_is_looked_up_and_not_sent_a_second_time(DeliveryState found)
    {
        Due(Begun() with { DetailsChangedAt = Now });
        TakingBack(new(found, null, null));

        await Dispatch().RunOnceAsync(CancellationToken.None);

        Assert.Equal(found, Assert.Single(_recorded).Receipt.State);
        _channel.Verify(channel => channel.SendAsync(It.IsAny<OutgoingMessage>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    private IMessageChannels Both
    {
        get
        {
            var channels = new Mock<IMessageChannels>();
            channels.Setup(found => found.Find(It.IsAny<string>(), It.IsAny<Medium>())).Returns(_channel.Object);
            return channels.Object;
        }
    }

    private MessageView Begun() => PlanCopy(TestCase.Parent) with { State = DeliveryState.Sending, Medium = Medium.Email, Reference = "draft-7" };

    private void TakingBack(MessageReceipt receipt) =>
        _channel.Setup(channel => channel.TakeBackAsync(It.IsAny<BegunMessage>(), It.IsAny<CancellationToken>())).ReturnsAsync(receipt);

    private OutboxDispatch Dispatch(IMessageChannels channels) => new(_outbox.Object, _record.Composer, channels, _clock.Object, new ListLogger(_log));

    private OutboxDispatch Dispatch() => new(_outbox.Object, _record.Composer, new OneChannel(_channel.Object), _clock.Object, new ListLogger(_log));

    private MessageView PlanCopy(string to, int attempts = 0) => _record.Message(MessageKind.PlanCopy, to, "v1", queuedAt: Now, attempts: attempts) with { Failures = attempts };

    private void Due(params MessageView[] messages) =>
        _outbox.Setup(outbox => outbox.DueAsync(Now, It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync(messages);

    private void Accepting() => _channel.Setup(channel => channel.SendAsync(It.IsAny<OutgoingMessage>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync(new MessageReceipt(DeliveryState.Accepted, "op-1", null));

    private void Unreachable() => _channel.Setup(channel => channel.SendAsync(It.IsAny<OutgoingMessage>(), It.IsAny<CancellationToken>()))
        .ThrowsAsync(new HttpRequestException("could not reach philippa@home.example"));

    private sealed class ListLogger(List<string> lines) : ILogger<OutboxDispatch>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{formatter(state, exception)} {exception}");
    }
}
