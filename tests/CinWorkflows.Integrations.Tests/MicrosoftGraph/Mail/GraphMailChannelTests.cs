using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

public sealed class GraphMailChannelTests : MailTest
{
    [Fact]
    public async Task Message_FirstCall_OnlySaysThatItHasBegunSoThatThisIsRecordedBeforeAnythingIsMade()
    {
        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal((DeliveryState.Sending, "begun", TimeSpan.Zero), (receipt.State, receipt.Reference, receipt.After));
        Assert.Empty(StandIn.Log);
    }

    [Fact]
    public async Task Message_SecondCall_MakesADraftThatNobodyCanSendByMistake()
    {
        var receipt = await PreparedAsync();

        Assert.Equal((DeliveryState.Sending, TimeSpan.Zero), (receipt.State, receipt.After));
        var draft = Assert.Single(TeamMailbox.Mail.Unsent);
        Assert.Equal(draft.Id, receipt.Reference);
        Assert.Empty(draft.To);
        Assert.Empty(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task Message_ThirdCall_SendsThatDraftAndGivesItsMessageIdAsEvidence()
    {
        var receipt = await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain, Time);

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
        await OutboxLoop.SettleAsync(Graph.Mail, Messages.WithInvitation, Time);

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
        var first = await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain, Time);

        var again = await SendAsync(Messages.Plain with { Reference = first.Reference });

        Assert.Single(TeamMailbox.Mail.Sent);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task FirstAttempt_LooksForNothing()
    {
        await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain, Time);

        var draft = $"/v1.0/users/{Team}/messages/{Assert.Single(TeamMailbox.Mail.Sent).Id}";
        Assert.Equal(
            [$"POST /v1.0/users/{Team}/messages", $"GET {draft}", $"GET /v1.0/users/{Team}/mailFolders/deleteditems", $"PATCH {draft}", $"POST {draft}/send"],
            StandIn.Log);
    }

    [Fact]
    public async Task Message_ThatAnotherProcessBegan_LooksThroughDraftsAndGoesOnWithWhatItFinds()
    {
        await PreparedAsync();

        var receipt = await OutboxLoop.SettleAsync(Open(Settings).Mail, Messages.Plain with { Reference = "begun" }, Time);

        Assert.Equal(DeliveryState.Accepted, receipt.State);
        Assert.Equal([$"GET /v1.0/users/{Team}/mailFolders/drafts/messages"], StandIn.Log.Where(call => call.EndsWith("/messages", StringComparison.Ordinal) && call.StartsWith("GET", StringComparison.Ordinal)));
        Assert.Single(TeamMailbox.Mail.Sent);
        Assert.Empty(TeamMailbox.Mail.Unsent);
    }

    [Fact]
    public async Task Drafts_LeftByAttemptsThatSeemedToFail_AreUsedOrDeleted()
    {
        var begun = await SendAsync(Messages.Plain);
        StandIn.Faults.At(0, FaultKind.TimeoutAfter);
        var receipt = await SendAsync(Messages.Plain with { Reference = begun.Reference });
        Assert.Equal((DeliveryState.Sending, "begun"), (receipt.State, receipt.Reference));
        Assert.Single(TeamMailbox.Mail.Unsent);

        await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain with { Reference = receipt.Reference }, Time);

        Assert.Single(TeamMailbox.Mail.Sent);
        Assert.Empty(TeamMailbox.Mail.Unsent);
    }

    [Fact]
    public async Task Throttled_BeforeAnythingIsMade_WaitsForAsLongAsTheServiceAsksAndStillLooksForNothing()
    {
        var begun = await SendAsync(Messages.Plain);
        StandIn.Faults.At(0, FaultKind.Throttled);

        var receipt = await SendAsync(Messages.Plain with { Reference = begun.Reference });

        Assert.Equal(new MessageReceipt(DeliveryState.Queued, null, "429 ApplicationThrottled") { Reference = "begun", After = TimeSpan.FromSeconds(7), Fault = new Fault.Passing(FaultCause.Busy) }, receipt);
        Time.Advance(TimeSpan.FromSeconds(7));
        await SendAsync(Messages.Plain with { Reference = begun.Reference });
        Assert.DoesNotContain(StandIn.Log, call => call.StartsWith("GET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mailbox_ThatAskedForAWait_IsAskedNothingUntilItIsOver()
    {
        var prepared = await PreparedAsync();
        StandIn.Faults.At(0, FaultKind.Throttled);
        await SendAsync(Messages.Plain with { Reference = prepared.Reference });
        Time.Advance(TimeSpan.FromSeconds(3));

        var other = await SendAsync(Messages.Plain with { Key = "other", Reference = "begun" });

        Assert.Equal((DeliveryState.Sending, "429 ApplicationThrottled", TimeSpan.FromSeconds(4)), (other.State, other.Problem, other.After));
        Assert.Equal(1, StandIn.Faults.Calls);
    }

    [Fact]
    public async Task Throttled_WhenSending_KeepsTheDraftAndIsNotRepeatedByTheSdk()
    {
        var prepared = await PreparedAsync();
        StandIn.Faults.At(3, FaultKind.Throttled);

        var receipt = await SendAsync(Messages.Plain with { Reference = prepared.Reference });

        Assert.Equal(DeliveryState.Sending, receipt.State);
        Assert.Equal(prepared.Reference, receipt.Reference);
        Assert.Equal(TimeSpan.FromSeconds(7), receipt.After);
        Assert.Equal(4, StandIn.Faults.Calls);
    }

    [Fact]
    public async Task Lookup_ThatIsToWaitASecond_IsRepeatedAtOnceBecauseItChangesNothing()
    {
        StandIn.Faults.RetryAfter = TimeSpan.FromSeconds(1);
        StandIn.Faults.At(0, FaultKind.Throttled);

        var receipt = await SendAsync(Messages.Plain with { Reference = "begun" });

        Assert.Equal((DeliveryState.Sending, 3), (receipt.State, StandIn.Faults.Calls));
        Assert.NotEqual("begun", receipt.Reference);
    }

    [Fact]
    public async Task Create_ThatIsToWaitASecond_IsLeftToTheOutbox()
    {
        StandIn.Faults.RetryAfter = TimeSpan.FromSeconds(1);
        StandIn.Faults.At(1, FaultKind.Throttled);

        var receipt = await SendAsync(Messages.Plain with { Reference = "begun" });

        Assert.Equal((DeliveryState.Queued, TimeSpan.FromSeconds(1), 2), (receipt.State, receipt.After, StandIn.Faults.Calls));
    }

    [Fact]
    public async Task Send_AnsweredByAGatewayTimeout_IsTriedOnceOnlyAndLookedUpAMinuteLater()
    {
        var prepared = await PreparedAsync();
        StandIn.Faults.At(3, FaultKind.TimeoutBefore);

        var receipt = await SendAsync(Messages.Plain with { Reference = prepared.Reference });

        Assert.Equal(DeliveryState.Sending, receipt.State);
        Assert.Equal(TimeSpan.FromMinutes(1), receipt.After);
        Assert.Single(StandIn.Log, call => call.EndsWith("/send", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draft_DeletedByHand_IsLookedForTwiceAndThenSomebodyIsTold()
    {
        var prepared = await PreparedAsync();
        TeamMailbox.Mail.DeleteAll();

        var first = await SendAsync(Messages.Plain with { Reference = prepared.Reference });
        var second = await SendAsync(Messages.Plain with { Reference = first.Reference });

        Assert.Equal(DeliveryState.Sending, first.State);
        Assert.Equal(DeliveryState.Failed, second.State);
        Assert.Contains("deleted by hand", second.Problem, StringComparison.Ordinal);
        Assert.Empty(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task Draft_ThrownAwayByHand_IsNeitherFoundNorSentAndSomebodyIsTold()
    {
        var prepared = await PreparedAsync();
        TeamMailbox.Mail.BinDrafts();

        var receipt = await SendAsync(Messages.Plain with { Reference = prepared.Reference });

        Assert.Equal(DeliveryState.Failed, receipt.State);
        Assert.Contains("deleted by hand", receipt.Problem, StringComparison.Ordinal);
        Assert.Empty(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task Draft_ThrownAwayByHandWhoseIdWasLost_IsNotGoneOnWith()
    {
        await PreparedAsync();
        TeamMailbox.Mail.BinDrafts();

        await OutboxLoop.SettleAsync(Open(Settings).Mail, Messages.Plain with { Reference = "begun" }, Time);

        Assert.NotEqual(Assert.Single(TeamMailbox.Mail.Deleted).Id, Assert.Single(TeamMailbox.Mail.Sent).Id);
    }

    [Fact]
    public async Task Draft_MadeForAFormerAddress_NeverGoesThere()
    {
        var prepared = await PreparedAsync();

        await SendAsync(Messages.Plain with { Reference = prepared.Reference, To = new EmailDestination("Lukasz", "new@example.org") });

        Assert.Equal(["new@example.org"], Assert.Single(TeamMailbox.Mail.Sent).To);
    }

    [Fact]
    public async Task MessageId_OfALetter_CannotBeGuessedFromItsKey()
    {
        await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain, Time);
        await OutboxLoop.SettleAsync(Open(Settings with { Mailbox = Chair }).Mail, Messages.Plain, Time);

        var ids = (string[])[Assert.Single(TeamMailbox.Mail.Sent).InternetMessageId, Assert.Single(ChairMailbox.Mail.Sent).InternetMessageId];
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^<[0-9a-f]{32}@council.example>$", id));
    }

    [Fact]
    public async Task Message_OfAnotherSenderThanTheSharedMailbox_IsAnsweredToThatSender()
    {
        await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain with { From = new("Worker", "worker@council.example") }, Time);

        var sent = Assert.Single(TeamMailbox.Mail.Sent);
        Assert.Equal(Team, sent.From);
        Assert.Equal(["worker@council.example"], sent.ReplyTo);
    }

    [Fact]
    public async Task Send_GivenUpByTheCaller_IsCancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Graph.Mail.SendAsync(Messages.Plain, new CancellationToken(canceled: true)));
}
