using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

/// <summary>Whatever goes wrong at whichever request, a message leaves once.</summary>
public sealed class MailFaultTests : GraphTest
{
    /// <summary>Requests of a whole sending and one more.</summary>
    private const int Requests = 7;

    [Theory]
    [InlineData(FaultKind.Throttled)]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.TimeoutBefore)]
    [InlineData(FaultKind.TimeoutAfter)]
    [InlineData(FaultKind.DroppedBefore)]
    [InlineData(FaultKind.DroppedAfter)]
    [InlineData(FaultKind.SilentBefore)]
    [InlineData(FaultKind.SilentAfter)]
    public async Task Message_WithOneFaultAtAnyRequest_LeavesOnce(FaultKind kind)
    {
        var mail = await WarmAsync();
        for (var request = 0; request < Requests; request++)
        {
            var message = Messages.Plain with { Key = $"case-41/{kind}/{request}" };
            StandIn.Faults.At(request, kind);

            var receipt = await OutboxLoop.SettleAsync(mail, message, Time);

            AssertOne(message.Key, receipt);
        }

        Assert.Empty(TeamMailbox.Mail.Unsent);
    }

    [Theory]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.TimeoutAfter)]
    [InlineData(FaultKind.DroppedAfter)]
    public async Task Message_WithOneFaultAndOneLostAnswerAnywhere_LeavesOnce(FaultKind kind)
    {
        var mail = await WarmAsync();
        for (var request = 0; request < Requests; request++)
        {
            for (var lost = 0; lost < 5; lost++)
            {
                var message = Messages.Plain with { Key = $"case-41/{kind}/{request}/{lost}" };
                StandIn.Faults.At(request, kind);

                var receipt = await OutboxLoop.SettleAsync(mail, message, Time, (call, _) => call == lost);

                AssertOne(message.Key, receipt);
            }
        }

        Assert.Empty(TeamMailbox.Mail.Unsent);
    }

    [Fact]
    public async Task Message_WhoseProcessIsKilledAfterAnyRequestAndGoneOnWithByAnother_LeavesOnceAndLeavesNoDraft()
    {
        await WarmAsync();
        for (var request = 0; request < Requests; request++)
        {
            var message = Messages.Plain with { Key = $"case-41/killed/{request}" };
            StandIn.Faults.At(request, FaultKind.DroppedAfter);
            var killed = false;
            while (!killed)
            {
                // What came of the call that was cut off is not recorded: another process knows what was recorded before it.
                var receipt = await Graph.Mail.SendAsync(message, CancellationToken.None);
                killed = StandIn.Faults.Injected > 0 || receipt.State == DeliveryState.Accepted;
                message = killed ? message : message with { Reference = receipt.Reference };
            }

            AssertOne(message.Key, await OutboxLoop.SettleAsync(Open(Settings).Mail, message, Time));
        }

        Assert.Empty(TeamMailbox.Mail.Unsent);
        Assert.Empty(TeamMailbox.Mail.Deleted);
    }

    [Fact]
    public async Task Messages_WithAFifthOfAllRequestsFailing_LeaveOnceEach()
    {
        var mail = await WarmAsync();
        StandIn.Faults.Share(seed: 20, rate: 0.2);
        var keys = Enumerable.Range(0, 150).Select(number => $"case-{number}/notice").ToList();

        await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (key, _) =>
            Assert.Equal(DeliveryState.Accepted, (await OutboxLoop.SettleAsync(mail, Messages.Plain with { Key = key }, Time)).State));

        Assert.True(StandIn.Faults.Injected > 50, "Too few requests failed for this to say anything.");
        Assert.Equal(keys.Order(StringComparer.Ordinal), TeamMailbox.Mail.Sent.Select(sent => sent.Key!).Order(StringComparer.Ordinal));
    }

    /// <summary>The first call loads the SDK, which takes longer than the short time limit that silence is tested with.</summary>
    private async Task<IMessageChannel> WarmAsync()
    {
        await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain with { Key = "warm" }, Time);
        TeamMailbox.Mail.DeleteAll();
        return Open(Settings with { Timeout = TimeSpan.FromMilliseconds(700) }).Mail;
    }

    private void AssertOne(string key, MessageReceipt receipt)
    {
        Assert.Equal((DeliveryState.Accepted, null), (receipt.State, receipt.Problem));
        Assert.Single(TeamMailbox.Mail.Sent, sent => sent.Key == key);
    }
}
