using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

public sealed class DeliveryReportTests : GraphTest
{
    [Theory]
    [InlineData("Remote server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; jane@example.org'", "not-delivered 5.1.10", true)]
    [InlineData("10.20.4.1.9 said 552 5.2.2 mailbox full", "not-delivered 5.2.2", false)]
    [InlineData("It did not arrive.", "not-delivered", true)]
    public async Task Report_OfNonDelivery_IsABounceOfWhichTheCodeIsKept(string text, string problem, bool unreachable)
    {
        var sent = await SentAsync();
        TeamMailbox.Mail.BounceBack(sent.Evidence!, text);

        var receipt = await FollowAsync(sent);

        Assert.Equal((DeliveryState.Bounced, problem, unreachable), (receipt.State, receipt.Problem, receipt.Fault == Fault.OfReader));
    }

    [Fact]
    public async Task Report_OfAMessageThatExchangeRenamed_IsFound()
    {
        TeamMailbox.Mail.GivesNewMessageIds = true;
        var sent = await SentAsync();
        var renamed = Assert.Single(TeamMailbox.Mail.Sent).InternetMessageId;
        Assert.NotEqual(renamed, sent.Evidence);
        TeamMailbox.Mail.BounceBack(renamed, "550 5.1.1 unknown");

        var receipt = await FollowAsync(sent);

        Assert.Equal((DeliveryState.Bounced, renamed), (receipt.State, receipt.Evidence));
    }

    [Fact]
    public async Task Answer_OfAPerson_IsNoReport()
    {
        var sent = await SentAsync();
        TeamMailbox.Mail.Reply(sent.Evidence!, "5.1.1 is my lucky number");

        Assert.Equal(DeliveryState.Accepted, (await FollowAsync(sent)).State);
    }

    [Theory]
    [InlineData(0.5, 10)]
    [InlineData(1, 60)]
    [InlineData(23.9, 60)]
    [InlineData(24, null)]
    public async Task Message_WithoutAReport_IsAskedForEverMoreSeldomUntilTheNextDay(double hours, int? minutes)
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

    private async Task<AcceptedMessage> SentAsync()
    {
        var receipt = await Outbox.SendAsync(Graph.Mail, Messages.Plain);
        return new(Messages.Plain.Key, "northamptonshire", Medium.Email, receipt.Reference, receipt.Evidence, Time.GetUtcNow());
    }

    private Task<MessageReceipt> FollowAsync(AcceptedMessage sent) => Graph.Mail.FollowAsync(sent, CancellationToken.None);
}
