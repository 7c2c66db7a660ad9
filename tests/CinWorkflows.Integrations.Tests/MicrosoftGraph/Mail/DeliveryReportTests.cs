using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.Integrations.Tests.Email.Returned;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.StandIns.MicrosoftGraph.Mail;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

public sealed class DeliveryReportTests : GraphTest
{
    [Theory]
    [InlineData("exchange-not-found", "not-delivered 5.1.10", true)]
    [InlineData("exchange-expired", "not-delivered 5.4.316", true)]
    [InlineData("postfix-failed", "not-delivered 5.1.1", true)]
    [InlineData("gmail-full", "not-delivered 5.2.2", true)]
    [InlineData("qmail-failed", "not-delivered 5.1.1", true)]
    [InlineData("plain-without-code", "not-delivered", true)]
    public async Task Report_OfNonDelivery_IsABounceOfWhichTheCodeIsKept(string sample, string problem, bool unreachable)
    {
        var sent = await SentAsync();
        ComesBack(sample, sent);

        var receipt = await FollowAsync(sent);

        Assert.Equal((DeliveryState.Bounced, problem, unreachable), (receipt.State, receipt.Problem, receipt.Fault == Fault.OfReader));
    }

    [Theory]
    [InlineData("exchange-delayed")]
    [InlineData("postfix-delayed")]
    [InlineData("sendmail-relayed")]
    [InlineData("plain-warning")]
    [InlineData("exchange-out-of-office")]
    [InlineData("vacation")]
    [InlineData("read-receipt")]
    public async Task Report_ThatDecidesNothing_AndAnAutomaticAnswer_LeaveTheMessageAccepted(string sample)
    {
        var sent = await SentAsync();
        ComesBack(sample, sent);

        var receipt = await FollowAsync(sent);

        Assert.Equal((DeliveryState.Accepted, null), (receipt.State, receipt.Problem));
        Assert.NotNull(receipt.After);
    }

    [Fact]
    public async Task Report_OfDelivery_IsArrival()
    {
        var sent = await SentAsync();
        ComesBack("exchange-delayed", sent);
        ComesBack("delivered", sent);

        Assert.Equal(DeliveryState.Delivered, (await FollowAsync(sent)).State);
    }

    [Fact]
    public async Task Report_AboutAnotherMessage_SaysNothingOfThisOne()
    {
        var sent = await SentAsync();
        TeamMailbox.Mail.Receive(ReturnedSamples.Read("postfix-failed", "<other@council.example>"));

        Assert.Equal(DeliveryState.Accepted, (await FollowAsync(sent)).State);
    }

    [Theory]
    [InlineData("exchange-not-found")]
    [InlineData("exim-failed")]
    [InlineData("qmail-failed")]
    public async Task Report_OfWhatAColleagueWroteInTheThreadOfALetter_SaysNothingOfTheLetter(string sample)
    {
        var sent = await SentAsync();
        const string Colleagues = "<forwarded-to-school@council.example>";
        TeamMailbox.Mail.Receive($"References: {sent.Evidence} {Colleagues}\n{ReturnedSamples.Read(sample, Colleagues)}\n> Message-ID: {sent.Evidence}\n");

        Assert.Equal(DeliveryState.Accepted, (await FollowAsync(sent)).State);
    }

    [Theory]
    [InlineData(24.5)]
    [InlineData(72)]
    [InlineData(119)]
    public async Task Report_OfNonDelivery_IsSeenForFiveDays(double hours)
    {
        var sent = await SentAsync();
        var bounces = sent.SentAt.AddHours(hours);
        var looks = 0;
        MessageReceipt receipt;
        do
        {
            receipt = await FollowAsync(sent);
            looks++;
            var next = Time.GetUtcNow() + (receipt.After ?? TimeSpan.Zero);
            if (receipt.State == DeliveryState.Accepted && Time.GetUtcNow() < bounces && next >= bounces)
            {
                Time.SetUtcNow(bounces);
                ComesBack("exchange-expired", sent);
            }

            Time.SetUtcNow(next);
        }
        while (receipt is { State: DeliveryState.Accepted, After: not null });

        Assert.Equal(DeliveryState.Bounced, receipt.State);
        Assert.InRange(looks, 10, 25);
        Assert.True(Time.GetUtcNow() - bounces <= TimeSpan.FromHours(12), "A report is seen within half a day.");
    }

    [Theory]
    [InlineData("junkemail")]
    [InlineData("deleteditems")]
    [InlineData("Reports")]
    public async Task Report_ThatLiesInAnotherFolder_IsSeen(string folder)
    {
        var sent = await SentAsync();
        TeamMailbox.Mail.Receive(ReturnedSamples.Read("postfix-failed", sent.Evidence!), folder);

        Assert.Equal(DeliveryState.Bounced, (await FollowAsync(sent)).State);
    }

    [Fact]
    public async Task Mailbox_FullOfLetters_IsListedInPagesAndNothingOfPeopleIsOpened()
    {
        var sent = await SentAsync();
        for (var letter = 0; letter < 210; letter++)
        {
            TeamMailbox.Mail.Receive("From: jane@family.example\nSubject: A letter\nMessage-ID: <a@family.example>\n\n5.1.1");
        }

        ComesBack("postfix-failed", sent);
        var before = StandIn.Log.Count;

        Assert.Equal(DeliveryState.Bounced, (await FollowAsync(sent)).State);
        Assert.Single(StandIn.Log.Skip(before), call => call.EndsWith("/$value", StringComparison.Ordinal));
        Assert.Equal(3, StandIn.Log.Skip(before).Count(call => call.EndsWith($"/{Team}/messages", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Reading_ThatIsCutOff_GoesOnWhereItWas()
    {
        var sent = await SentAsync();
        Time.Advance(TimeSpan.FromHours(2));
        foreach (var letter in Enumerable.Range(0, 250))
        {
            TeamMailbox.Mail.Receive("From: jane@family.example\nSubject: A letter\nMessage-ID: <a@family.example>\n\nDear Sam");
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        ComesBack("postfix-failed", sent);
        StandIn.Faults.At(2, FaultKind.TimeoutBefore);
        Assert.Equal("504 GatewayTimeout", (await FollowAsync(sent)).Problem);
        Time.Advance(TimeSpan.FromMinutes(3));
        var before = StandIn.Log.Count;

        Assert.Equal(DeliveryState.Bounced, (await FollowAsync(sent)).State);
        Assert.Single(StandIn.Log.Skip(before), call => call.EndsWith($"/{Team}/messages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Messages_ThatAreFollowedAtTheSameTime_ShareOneReadingOfTheMailbox()
    {
        var sent = await SentAsync();
        await FollowAsync(sent);
        Time.Advance(TimeSpan.FromHours(2));
        await FollowAsync(sent);
        var before = StandIn.Log.Count;

        await FollowAsync(sent with { Key = "other" });

        Assert.Equal(before, StandIn.Log.Count);
    }

    [Fact]
    public async Task Report_OfAMessageThatExchangeRenamed_IsFound()
    {
        TeamMailbox.Mail.GivesNewMessageIds = true;
        var sent = await SentAsync();
        var renamed = Assert.Single(TeamMailbox.Mail.Sent).InternetMessageId;
        Assert.NotEqual(renamed, sent.Evidence);
        TeamMailbox.Mail.Receive(ReturnedSamples.Read("postfix-failed", renamed));

        var receipt = await FollowAsync(sent);

        Assert.Equal((DeliveryState.Bounced, renamed), (receipt.State, receipt.Evidence));
    }

    [Theory]
    [InlineData(0.1, 10)]
    [InlineData(1, 30)]
    [InlineData(24, 720)]
    [InlineData(119, 60)]
    [InlineData(120, null)]
    public async Task Message_WithoutAReport_IsAskedForEverMoreSeldomForFiveDays(double hours, int? minutes)
    {
        var sent = await SentAsync();
        Time.Advance(TimeSpan.FromHours(hours));

        var receipt = await FollowAsync(sent);

        Assert.Equal(DeliveryState.Accepted, receipt.State);
        Assert.Equal(minutes is { } some ? TimeSpan.FromMinutes(some) : null, receipt.After);
    }

    [Fact]
    public async Task Service_OutOfReach_LeavesTheMessageAccepted()
    {
        var sent = await SentAsync();
        StandIn.Faults.At(0, FaultKind.DroppedBefore);

        var receipt = await FollowAsync(sent);

        Assert.Equal((DeliveryState.Accepted, "connection", sent.Evidence), (receipt.State, receipt.Problem, receipt.Evidence));
    }

    [Fact]
    public async Task Report_ThatExchangeDoesNotOpen_StopsNoOtherAndIsReadOnceItDoes()
    {
        var (stuck, sent) = (await SentAsync(), await SentAsync("other"));
        ComesBack("postfix-failed", stuck);
        ComesBack("gmail-full", sent);
        TeamMailbox.Mail.DoesNotOpen = content => content.Contains(stuck.Evidence!, StringComparison.Ordinal);

        Assert.Equal(DeliveryState.Bounced, (await FollowAsync(sent)).State);
        Assert.Equal(DeliveryState.Accepted, (await FollowAsync(stuck)).State);
        TeamMailbox.Mail.DoesNotOpen = _ => false;
        Time.Advance(TimeSpan.FromHours(3));

        Assert.Equal(DeliveryState.Bounced, (await FollowAsync(stuck)).State);
    }

    [Fact]
    public async Task Mailbox_ThatCannotBeRead_IsNotReadAgainForEachMessage()
    {
        var sent = await SentAsync();
        Time.Advance(TimeSpan.FromHours(2));
        TeamMailbox.OutOfScope = true;
        var before = StandIn.Log.Count;

        foreach (var number in Enumerable.Range(0, 5))
        {
            Assert.Equal("403 ErrorAccessDenied", (await FollowAsync(sent with { Key = $"k-{number}" })).Problem);
        }

        Assert.Equal(before + 1, StandIn.Log.Count);
        TeamMailbox.OutOfScope = false;
        Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Null((await FollowAsync(sent)).Problem);
    }

    [Fact]
    public async Task Report_ThatNamesThePrimaryAddressOfAReaderWrittenToByAnother_IsOfTheirLetter()
    {
        Tenant.AddAlias("jane@example.org", "j.doe@trust.example");
        var sent = await SentAsync();
        TeamMailbox.Mail.Receive(new MailProgram(Tenant).Report(Assert.Single(TeamMailbox.Mail.Sent), "5.2.2"));

        var receipt = await FollowAsync(sent);

        Assert.Equal((DeliveryState.Bounced, "not-delivered 5.2.2", Fault.OfReader), (receipt.State, receipt.Problem, receipt.Fault));
    }

    [Fact]
    public async Task Message_ThatArrived_IsFollowedStill_AsALaterBounceOutweighsIt()
    {
        var sent = await SentAsync();
        ComesBack("delivered", sent);
        var arrived = await FollowAsync(sent);
        Assert.Equal((DeliveryState.Delivered, true), (arrived.State, arrived.After > TimeSpan.Zero));
        Time.Advance(TimeSpan.FromHours(5));

        ComesBack("gmail-full", sent);

        Assert.Equal(DeliveryState.Bounced, (await FollowAsync(sent)).State);
    }

    private void ComesBack(string sample, AcceptedMessage sent) => TeamMailbox.Mail.Receive(ReturnedSamples.Read(sample, sent.Evidence!));

    private async Task<AcceptedMessage> SentAsync(string? key = null)
    {
        var message = Messages.Plain with { Key = key ?? Messages.Plain.Key };
        var receipt = await OutboxLoop.SettleAsync(Graph.Mail, message, Time);
        return new(message.Key, "northamptonshire", Medium.Email, receipt.Reference, receipt.Evidence, Time.GetUtcNow());
    }

    private Task<MessageReceipt> FollowAsync(AcceptedMessage sent) => Graph.Mail.FollowAsync(sent, CancellationToken.None);
}
