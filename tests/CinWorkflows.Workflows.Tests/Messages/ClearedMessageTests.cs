using CinWorkflows.Cases.Contacts;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace CinWorkflows.Workflows.Tests.Messages;

/// <summary>What follows once it is on record what came of a message.</summary>
public sealed class ClearedMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 19, 10, 0, 0, TimeSpan.Zero);

    private readonly TestCase _record = new();
    private readonly Mock<IOutbox> _outbox = new();
    private readonly Mock<IMessageChannel> _channel = new();
    private readonly Mock<TimeProvider> _clock = new();
    private readonly List<Attempt> _recorded = [];

    public ClearedMessageTests()
    {
        _clock.Setup(clock => clock.GetUtcNow()).Returns(Now);
        _outbox.Setup(outbox => outbox.WaitingAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        IsRecorded(true);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task What_is_left_of_what_was_taken_back_is_cleared_away_once_that_is_on_record_and_not_before(bool isRecorded, int times)
    {
        Due(Copy(DeliveryState.Sending) with { Reference = "begun", DetailsChangedAt = Now });
        TakingBack(new(DeliveryState.Withdrawn, null, null) { LeavesOver = true });
        IsRecorded(isRecorded);

        await RunAsync();

        _channel.Verify(channel => channel.ClearAsync(It.Is<BegunMessage>(begun => begun.Key == "CIN-2026-0001/PlanCopy/parent1" && begun.Reference == null), It.IsAny<CancellationToken>()), Times.Exactly(times));
    }

    [Fact]
    public async Task What_is_left_of_what_cannot_be_written_any_more_is_cleared_away()
    {
        _record.People[1] = _record.People[1] with { Contact = new(Unsafe: [Medium.Email]) };
        Due(Copy(DeliveryState.Sending) with { Reference = "begun" });
        TakingBack(new(DeliveryState.Withdrawn, null, null) { LeavesOver = true });

        await RunAsync();

        _channel.Verify(channel => channel.ClearAsync(It.IsAny<BegunMessage>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task What_is_left_besides_the_draft_that_goes_on_is_cleared_away_and_a_fault_in_that_stops_nothing()
    {
        Due(Copy(DeliveryState.Sending) with { Reference = "begun" });
        _channel.Setup(channel => channel.SendAsync(It.IsAny<OutgoingMessage>(), It.IsAny<CancellationToken>())).ReturnsAsync(new MessageReceipt(DeliveryState.Sending, null, null) { Reference = "draft-1", LeavesOver = true });
        _channel.Setup(channel => channel.ClearAsync(It.Is<BegunMessage>(begun => begun.Reference == "draft-1"), It.IsAny<CancellationToken>())).ThrowsAsync(new HttpRequestException("503")).Verifiable(Times.Once);

        Assert.Equal(1, await RunAsync());

        _channel.Verify();
        Assert.Equal("draft-1", Assert.Single(_recorded).Receipt.Reference);
    }

    [Theory]
    [InlineData(DeliveryState.Accepted)]
    [InlineData(DeliveryState.Delivered)]
    public async Task What_has_left_is_followed_on_after_a_fault_of_ours_also_where_it_had_arrived(DeliveryState state)
    {
        Due(Copy(state) with { Reference = "draft-1", AcceptedAt = Now.AddHours(-1) });
        _channel.Setup(channel => channel.FollowAsync(It.IsAny<AcceptedMessage>(), It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("ours"));

        await RunAsync();

        var attempt = Assert.Single(_recorded);
        Assert.Equal((state, Now.AddMinutes(1), new Fault.Passing(FaultCause.Unclear)), (attempt.Receipt.State, attempt.NextAttemptAt, attempt.Receipt.Fault));
    }

    private Task<int> RunAsync() => new OutboxDispatch(_outbox.Object, _record.Composer, new OneChannel(_channel.Object), _clock.Object, NullLogger<OutboxDispatch>.Instance).RunOnceAsync(CancellationToken.None);

    private MessageView Copy(DeliveryState state) => _record.Message(MessageKind.PlanCopy, TestCase.Parent, "v1", queuedAt: Now) with { State = state, Medium = Medium.Email };

    private void Due(MessageView message) => _outbox.Setup(outbox => outbox.DueAsync(Now, It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([message]);

    private void TakingBack(MessageReceipt receipt) => _channel.Setup(channel => channel.TakeBackAsync(It.IsAny<BegunMessage>(), It.IsAny<CancellationToken>())).ReturnsAsync(receipt);

    private void IsRecorded(bool isRecorded) => _outbox.Setup(outbox => outbox.RecordAttemptAsync(It.IsAny<string>(), It.IsAny<Attempt>(), It.IsAny<CancellationToken>()))
        .Callback((string _, Attempt attempt, CancellationToken _) => _recorded.Add(attempt))
        .ReturnsAsync(isRecorded);
}
