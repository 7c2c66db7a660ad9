using CinWorkflows.Integrations.MicrosoftGraph;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph;

/// <summary>Tokens whose time is over while something is under way.</summary>
public sealed class TokenTests : GraphTest
{
    [Fact]
    public async Task Letter_WhoseTokenExpiresBetweenDraftAndSending_LeavesOnceWithAnother()
    {
        Tenant.TokenLifetime = TimeSpan.FromHours(1);
        var begun = await Graph.Mail.SendAsync(Messages.Plain, CancellationToken.None);
        var prepared = await Graph.Mail.SendAsync(Messages.Plain with { Reference = begun.Reference }, CancellationToken.None);
        Time.Advance(TimeSpan.FromMinutes(61));

        var receipt = await Graph.Mail.SendAsync(Messages.Plain with { Reference = prepared.Reference }, CancellationToken.None);

        Assert.Equal((DeliveryState.Accepted, 2), (receipt.State, Tenant.TokensIssued));
        Assert.Single(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task Letter_WhoseTokenIsEndedBeforeItsTime_LeavesOnceWithOneThatHasTheClaims()
    {
        var begun = await Graph.Mail.SendAsync(Messages.Plain, CancellationToken.None);
        var prepared = await Graph.Mail.SendAsync(Messages.Plain with { Reference = begun.Reference }, CancellationToken.None);
        Tenant.RevokeTokens();

        var receipt = await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain with { Reference = prepared.Reference }, Time);

        Assert.Equal((DeliveryState.Accepted, 2), (receipt.State, Tenant.TokensIssued));
        Assert.Single(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task Letter_WhoseTokenTheServiceTakesForExpiredTooSoon_WaitsAndLeavesOnceWithTheNext()
    {
        var begun = await Graph.Mail.SendAsync(Messages.Plain, CancellationToken.None);
        var prepared = await Graph.Mail.SendAsync(Messages.Plain with { Reference = begun.Reference }, CancellationToken.None);
        Tenant.ExpireTokens();

        var waiting = await Graph.Mail.SendAsync(Messages.Plain with { Reference = prepared.Reference }, CancellationToken.None);
        Assert.Equal((DeliveryState.Sending, new Fault.Passing(FaultCause.NotSignedIn)), (waiting.State, waiting.Fault));
        Time.Advance(Tenant.TokenLifetime);

        Assert.Equal(DeliveryState.Accepted, (await OutboxLoop.SettleAsync(Graph.Mail, Messages.Plain with { Reference = waiting.Reference }, Time)).State);
        Assert.Single(TeamMailbox.Mail.Sent);
    }

    [Fact]
    public async Task Letter_WhoseTokenIsStale_WaitsForItAndKeepsItsDraft()
    {
        var begun = await Graph.Mail.SendAsync(Messages.Plain, CancellationToken.None);
        var prepared = await Graph.Mail.SendAsync(Messages.Plain with { Reference = begun.Reference }, CancellationToken.None);
        using var stale = GraphTenant.For("northamptonshire", Settings, new StaticCredential("stale"), Time);

        var receipt = await stale.Mail.SendAsync(Messages.Plain with { Reference = prepared.Reference }, CancellationToken.None);

        Assert.Equal((DeliveryState.Sending, new Fault.Passing(FaultCause.NotSignedIn), prepared.Reference), (receipt.State, receipt.Fault, receipt.Reference));
        Assert.Single(TeamMailbox.Mail.Unsent);
    }

    [Fact]
    public async Task Meeting_WhoseTokenIsEndedMidway_StandsOnce()
    {
        await Graph.Calendar.StandingAsync(Chair, Time.GetUtcNow(), CancellationToken.None);
        Tenant.RevokeTokens();

        var receipt = await Graph.Calendar.PutAsync(Meetings.Review, eventId: null, CancellationToken.None);

        Assert.Equal(CalendarState.Placed, receipt.State);
        Assert.Single(ChairMailbox.Calendar.Events);
    }
}
