using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

public sealed class GraphMailChannelTests : GraphTest
{
    [Fact]
    public async Task Message_FirstCall_OnlyPreparesTheDraftSoThatItsIdIsKept()
    {
        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal(DeliveryState.Sending, receipt.State);
        Assert.Equal(TimeSpan.Zero, receipt.After);
        Assert.Equal(Assert.Single(TeamMailbox.Mail.Unsent).Id, receipt.Reference);
        Assert.Empty(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task Message_SecondCall_SendsThatDraftAndGivesItsMessageIdAsEvidence()
    {
        var receipt = await Outbox.SendAsync(Graph.Mail, Messages.Plain);

        var sent = Assert.Single(TeamMailbox.Mail.Sent);
        Assert.Equal(DeliveryState.Accepted, receipt.State);
        Assert.Equal(sent.InternetMessageId, receipt.Evidence);
        Assert.Equal(sent.Id, receipt.Reference);
        Assert.Equal(TimeSpan.FromMinutes(10), receipt.After);
        Assert.Empty(TeamMailbox.Mail.Unsent);
    }

    [Fact]
    public async Task Message_Sent_CarriesItsContentAndKeyAndComesFromTheSharedMailbox()
    {
        await Outbox.SendAsync(Graph.Mail, Messages.WithInvitation);

        var sent = Assert.Single(TeamMailbox.Mail.Sent);
        Assert.Equal(Messages.WithInvitation.Key, sent.Key);
        Assert.Equal(Messages.WithInvitation.Subject, sent.Subject);
        Assert.Equal(Messages.WithInvitation.Html, sent.Body);
        Assert.Equal(Team, sent.From);
        Assert.Equal(["lukasz@example.org"], sent.To);
        var (type, content) = Assert.Single(sent.Attachments);
        Assert.Equal("text/calendar; charset=utf-8; method=REQUEST", type);
        Assert.Contains("METHOD:REQUEST", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_AskedForAgainAfterItLeft_LeavesNoSecondTime()
    {
        var first = await Outbox.SendAsync(Graph.Mail, Messages.Plain);

        var withReference = await Outbox.SendAsync(Graph.Mail, Messages.Plain with { Reference = first.Reference });
        var withoutReference = await Outbox.SendAsync(Graph.Mail, Messages.Plain);

        Assert.Single(TeamMailbox.Mail.Sent);
        Assert.Equal(first, withReference);
        Assert.Equal(first, withoutReference);
    }

    [Fact]
    public async Task Drafts_LeftByAttemptsThatSeemedToFail_AreUsedOrDeleted()
    {
        StandIn.Faults.At(1, FaultKind.TimeoutAfter);
        var receipt = await SendAsync(Messages.Plain);
        Assert.Equal(DeliveryState.Sending, receipt.State);
        Assert.Null(receipt.Reference);

        await Outbox.SendAsync(Graph.Mail, Messages.Plain);

        Assert.Single(TeamMailbox.Mail.Sent);
        Assert.Empty(TeamMailbox.Mail.Unsent);
    }

    [Fact]
    public async Task Throttled_BeforeAnything_StaysQueuedForAsLongAsTheServiceAsks()
    {
        StandIn.Faults.At(0, FaultKind.Throttled);

        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal(new MessageReceipt(DeliveryState.Queued, null, "429 ApplicationThrottled") { After = TimeSpan.FromSeconds(7), Fault = new Fault.Passing(FaultCause.Busy) }, receipt);
    }

    [Fact]
    public async Task Throttled_WhenSending_KeepsTheDraftAndIsNotRepeatedByTheSdk()
    {
        var prepared = await SendAsync(Messages.Plain);
        StandIn.Faults.At(1, FaultKind.Throttled);

        var receipt = await SendAsync(Messages.Plain with { Reference = prepared.Reference });

        Assert.Equal(DeliveryState.Sending, receipt.State);
        Assert.Equal(prepared.Reference, receipt.Reference);
        Assert.Equal(TimeSpan.FromSeconds(7), receipt.After);
        Assert.Equal(2, StandIn.Faults.Calls);
    }

    [Fact]
    public async Task Lookup_ThatIsToWaitASecond_IsRepeatedAtOnceBecauseItChangesNothing()
    {
        StandIn.Faults.RetryAfter = TimeSpan.FromSeconds(1);
        StandIn.Faults.At(0, FaultKind.Throttled);

        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal((DeliveryState.Sending, 3), (receipt.State, StandIn.Faults.Calls));
        Assert.NotNull(receipt.Reference);
    }

    [Fact]
    public async Task Create_ThatIsToWaitASecond_IsLeftToTheOutbox()
    {
        StandIn.Faults.RetryAfter = TimeSpan.FromSeconds(1);
        StandIn.Faults.At(1, FaultKind.Throttled);

        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal((DeliveryState.Queued, TimeSpan.FromSeconds(1), 2), (receipt.State, receipt.After, StandIn.Faults.Calls));
    }

    [Fact]
    public async Task Send_AnsweredByAGatewayTimeout_IsTriedOnceOnlyAndLookedUpAMinuteLater()
    {
        var prepared = await SendAsync(Messages.Plain);
        StandIn.Faults.At(1, FaultKind.TimeoutBefore);

        var receipt = await SendAsync(Messages.Plain with { Reference = prepared.Reference });

        Assert.Equal(DeliveryState.Sending, receipt.State);
        Assert.Equal(TimeSpan.FromMinutes(1), receipt.After);
        Assert.Single(StandIn.Log, call => call.EndsWith("/send", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draft_DeletedByHand_IsLookedForTwiceAndThenSomebodyIsTold()
    {
        var prepared = await SendAsync(Messages.Plain);
        TeamMailbox.Mail.DeleteAll();

        var first = await SendAsync(Messages.Plain with { Reference = prepared.Reference });
        var second = await SendAsync(Messages.Plain with { Reference = first.Reference });

        Assert.Equal(DeliveryState.Sending, first.State);
        Assert.Equal(DeliveryState.Failed, second.State);
        Assert.Contains("deleted by hand", second.Problem, StringComparison.Ordinal);
        Assert.Empty(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task Draft_MadeForAFormerAddress_NeverGoesThere()
    {
        var prepared = await SendAsync(Messages.Plain);

        await SendAsync(Messages.Plain with { Reference = prepared.Reference, To = new EmailDestination("Lukasz", "new@example.org") });

        Assert.Equal(["new@example.org"], Assert.Single(TeamMailbox.Mail.Sent).To);
    }

    [Fact]
    public async Task TakenBack_ADraftIsDeletedAndNothingLeaves()
    {
        var prepared = await SendAsync(Messages.Plain);

        var receipt = await TakeBackAsync(prepared.Reference);

        Assert.Equal(DeliveryState.Withdrawn, receipt.State);
        Assert.Empty(TeamMailbox.Mail.Unsent);
        Assert.Empty(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task TakenBack_ADraftWhoseMakingSeemedToFail_IsFoundByItsKeyAndDeleted()
    {
        StandIn.Faults.At(1, FaultKind.TimeoutAfter);
        await SendAsync(Messages.Plain);
        Assert.Single(TeamMailbox.Mail.Unsent);

        Assert.Equal(DeliveryState.Withdrawn, (await TakeBackAsync(null)).State);
        Assert.Empty(TeamMailbox.Mail.Unsent);
    }

    [Fact]
    public async Task TakenBack_WhatHasLeftInDoubt_IsSeenToHaveLeft()
    {
        var prepared = await SendAsync(Messages.Plain);
        StandIn.Faults.At(1, FaultKind.TimeoutAfter);
        var doubted = await SendAsync(Messages.Plain with { Reference = prepared.Reference });
        Assert.Equal(DeliveryState.Sending, doubted.State);

        var receipt = await TakeBackAsync(doubted.Reference);

        Assert.Equal((DeliveryState.Accepted, Assert.Single(TeamMailbox.Mail.Sent).InternetMessageId), (receipt.State, receipt.Evidence));
    }

    [Fact]
    public async Task TakenBack_WhileTheServiceDoesNotAnswer_StaysOpen()
    {
        var prepared = await SendAsync(Messages.Plain);
        StandIn.Faults.At(0, FaultKind.Throttled);

        var receipt = await TakeBackAsync(prepared.Reference);

        Assert.Equal((DeliveryState.Sending, prepared.Reference), (receipt.State, receipt.Reference));
    }

    [Fact]
    public async Task Mailbox_ThatMayNotSend_WaitsUntilItMay()
    {
        Tenant.Deny("Mail.Send");

        var prepared = await SendAsync(Messages.Plain);
        var receipt = await SendAsync(Messages.Plain with { Reference = prepared.Reference });

        Assert.Equal((DeliveryState.Sending, "403 ErrorAccessDenied", new Fault.Passing(FaultCause.NotPermitted)), (receipt.State, receipt.Problem, receipt.Fault));
    }

    [Fact]
    public async Task Mailbox_ThatIsNotThere_WaitsUntilItIs()
    {
        var receipt = await Open(Settings with { Mailbox = "nobody@council.example" }).Mail.SendAsync(Messages.Plain, CancellationToken.None);

        Assert.Equal((DeliveryState.Queued, "404 ErrorInvalidUser", new Fault.Passing(FaultCause.MailboxMissing)), (receipt.State, receipt.Problem, receipt.Fault));
    }

    [Fact]
    public async Task Message_ThatCannotBeSent_FailsWithoutACall()
    {
        var receipt = await SendAsync(Messages.Plain with { Subject = "a\r\nBcc: eve@example.org" });

        Assert.Equal(DeliveryState.Failed, receipt.State);
        Assert.Empty(StandIn.Log);
    }

    [Fact]
    public async Task Message_OfAnotherSenderThanTheSharedMailbox_IsAnsweredToThatSender()
    {
        await Outbox.SendAsync(Graph.Mail, Messages.Plain with { From = new("Worker", "worker@council.example") });

        var sent = Assert.Single(TeamMailbox.Mail.Sent);
        Assert.Equal(Team, sent.From);
        Assert.Equal(["worker@council.example"], sent.ReplyTo);
    }

    [Fact]
    public async Task Send_GivenUpByTheCaller_IsCancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Graph.Mail.SendAsync(Messages.Plain, new CancellationToken(canceled: true)));

    private Task<MessageReceipt> TakeBackAsync(string? reference) =>
        Graph.Mail.TakeBackAsync(new(Messages.Plain.Key, Messages.Plain.Authority, Medium.Email, reference), CancellationToken.None);

    private Task<MessageReceipt> SendAsync(OutgoingMessage message) => Graph.Mail.SendAsync(message, CancellationToken.None);
}
