using CinWorkflows.Integrations.MicrosoftGraph.Mail;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

/// <summary>A mailbox sends 30 messages a minute; what is urgent goes first.</summary>
public sealed class PaceTests : GraphTest
{
    [Fact]
    public async Task Circulation_OfAHundredLetters_IsSpreadOverTheMinutesWithoutOneRefusal()
    {
        for (var letter = 0; letter < 100; letter++)
        {
            await OutboxLoop.SettleAsync(Graph.Mail, Copy(letter), Time);
        }

        var sent = TeamMailbox.Mail.SentAt;
        Assert.Equal(100, sent.Count);
        Assert.All(sent, at => Assert.InRange(sent.Count(other => other > at - TimeSpan.FromMinutes(1) && other <= at), 1, GraphMailChannel.AMinute));
        Assert.InRange(sent[^1] - sent[0], TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5));
        Assert.Equal(100, StandIn.Log.Count(call => call.EndsWith("/send", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cancellation_DuringACirculation_LeavesAtOnce()
    {
        for (var letter = 0; letter < 60; letter++)
        {
            await Graph.Mail.SendAsync(Copy(letter), CancellationToken.None);
        }

        var receipt = await Graph.Mail.SendAsync(Messages.Plain with { Kind = MessageKind.Cancellation, Urgent = true }, CancellationToken.None);

        Assert.Equal((DeliveryState.Sending, "begun"), (receipt.State, receipt.Reference));
    }

    [Fact]
    public async Task Letter_ThatWaitsForItsTurn_IsQueuedWithoutAProblemUntilThereIsRoom()
    {
        MessageReceipt receipt = null!;
        for (var letter = 0; letter <= GraphMailChannel.AMinute - (GraphMailChannel.AMinute / 10); letter++)
        {
            receipt = await Graph.Mail.SendAsync(Copy(letter), CancellationToken.None);
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(new MessageReceipt(DeliveryState.Queued, null, null) { After = TimeSpan.FromSeconds(33), Fault = new Fault.Passing(FaultCause.Quota) }, receipt);
        Assert.Empty(TeamMailbox.Mail.Unsent);
    }

    [Fact]
    public async Task Mailbox_FromWhichOthersSendToo_IsWaitedForAsLongAsItAsks()
    {
        TeamMailbox.Mail.MostAMinute = 10;
        for (var letter = 0; letter < 15; letter++)
        {
            await OutboxLoop.SettleAsync(Graph.Mail, Copy(letter), Time);
        }

        Assert.Equal(15, TeamMailbox.Mail.Sent.Count);
        Assert.Equal(16, StandIn.Log.Count(call => call.EndsWith("/send", StringComparison.Ordinal)));
    }

    private static OutgoingMessage Copy(int number) => Messages.Plain with { Key = $"case-{number}/copy", Kind = MessageKind.PlanCopy };
}
