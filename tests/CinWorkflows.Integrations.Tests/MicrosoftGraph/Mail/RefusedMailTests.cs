using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

/// <summary>What the service refuses, or is refused before it is asked: of the sender, of the reader, or until something is put right.</summary>
public sealed class RefusedMailTests : MailTest
{
    [Fact]
    public async Task Mailbox_ThatMayNotSend_WaitsUntilItMay()
    {
        Tenant.Deny("Mail.Send");

        var receipt = await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain, Time);

        Assert.Equal((DeliveryState.Queued, "403 ErrorAccessDenied", new Fault.Passing(FaultCause.NotPermitted)), (receipt.State, receipt.Problem, receipt.Fault));
    }

    [Fact]
    public async Task Mailbox_ThatMayNotSend_KeepsNoLetterThatAnybodyCouldSend()
    {
        Tenant.Deny("Mail.Send");

        var receipt = await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain, Time);

        Assert.Empty(TeamMailbox.Mail.Unsent);
        Assert.Empty(TeamMailbox.Mail.Deleted);
        Tenant.Grant("Mail.Send");
        Assert.Equal(DeliveryState.Accepted, (await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain with { Reference = receipt.Reference }, Time)).State);
        Assert.Single(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task Mailbox_ThatIsNotThere_WaitsUntilItIs()
    {
        var receipt = await OutboxLoop.SettleAsync(Open(Settings with { Mailbox = "nobody@council.example" }).Mail, Messages.Plain, Time);

        Assert.Equal((DeliveryState.Queued, "404 ErrorInvalidUser", new Fault.Passing(FaultCause.MailboxMissing)), (receipt.State, receipt.Problem, receipt.Fault));
    }

    [Fact]
    public async Task Message_ThatCannotBeSent_FailsWithoutACall()
    {
        var receipt = await SendAsync(Messages.Plain with { Subject = "a\r\nBcc: eve@example.org" });

        Assert.Equal((DeliveryState.Failed, Fault.OfSender), (receipt.State, receipt.Fault));
        Assert.Empty(StandIn.Log);
    }

    [Fact]
    public async Task Message_ToAnAddressThatIsNone_GoesTheNextWay()
    {
        var receipt = await SendAsync(Messages.Plain with { To = new EmailDestination("Jane", "jane at example") });

        Assert.Equal((DeliveryState.Failed, Fault.OfReader), (receipt.State, receipt.Fault));
        Assert.Empty(StandIn.Log);
    }
}
