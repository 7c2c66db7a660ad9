using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

/// <summary>What has begun and must not go there, or say what it said, any more.</summary>
public sealed class TakingBackTests : MailTest
{
    [Fact]
    public async Task TakenBack_ADraftIsDeletedAndNothingLeaves()
    {
        var prepared = await PreparedAsync();

        var receipt = await TakeBackAsync(prepared.Reference);

        Assert.Equal(DeliveryState.Withdrawn, receipt.State);
        Assert.Empty(TeamMailbox.Mail.Unsent);
        Assert.Empty(TeamMailbox.Mail.Deleted);
        Assert.Empty(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task TakenBack_ADraftWhoseMakingSeemedToFail_IsFoundByItsKeyAndDeleted()
    {
        var begun = await SendAsync(Messages.Plain);
        StandIn.Faults.At(0, FaultKind.TimeoutAfter);
        await SendAsync(Messages.Plain with { Reference = begun.Reference });
        Assert.Single(TeamMailbox.Mail.Unsent);

        Assert.Equal(DeliveryState.Withdrawn, (await TakeBackAsync(begun.Reference)).State);
        Assert.Empty(TeamMailbox.Mail.Unsent);
    }

    [Fact]
    public async Task TakenBack_WhatHasLeftInDoubt_IsSeenToHaveLeft()
    {
        var prepared = await PreparedAsync();
        StandIn.Faults.At(3, FaultKind.TimeoutAfter);
        var doubted = await SendAsync(Messages.Plain with { Reference = prepared.Reference });
        Assert.Equal(DeliveryState.Sending, doubted.State);

        var receipt = await TakeBackAsync(doubted.Reference);

        Assert.Equal((DeliveryState.Accepted, Assert.Single(TeamMailbox.Mail.Sent).InternetMessageId), (receipt.State, receipt.Evidence));
    }

    [Fact]
    public async Task TakenBack_WhileTheServiceDoesNotAnswer_StaysOpen()
    {
        var prepared = await PreparedAsync();
        StandIn.Faults.At(0, FaultKind.Throttled);

        var receipt = await TakeBackAsync(prepared.Reference);

        Assert.Equal((DeliveryState.Sending, prepared.Reference), (receipt.State, receipt.Reference));
    }

    [Fact]
    public async Task Draft_ThatLayThereWhileNothingWasPermitted_LeavesAsItIsWrittenThen()
    {
        var prepared = await PreparedAsync();
        TeamMailbox.OutOfScope = true;
        var waiting = await SendAsync(Messages.Plain with { Reference = prepared.Reference });
        TeamMailbox.OutOfScope = false;

        await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain with { Reference = waiting.Reference, Subject = "A letter", Text = "Without the address." }, Time);

        var sent = Assert.Single(TeamMailbox.Mail.Sent);
        Assert.Equal(("A letter", "Without the address."), (sent.Subject, sent.Body));
    }

    private Task<MessageReceipt> TakeBackAsync(string? reference) =>
        Graph.Mail.TakeBackAsync(new(Messages.Plain.Key, Messages.Plain.Authority, Medium.Email, reference), CancellationToken.None);
}
