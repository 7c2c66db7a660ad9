using System.Text;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.AzureCommunication;
using CinWorkflows.Integrations.Tests.Calendar;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.StandIns.AzureCommunication;
using CinWorkflows.StandIns.Faults;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Integrations.Tests.AzureCommunication;

public sealed class AzureCommunicationChannelTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(Invitations.Utc(2026, 6, 30, 8, 15));
    private AzureCommunicationStandIn _service = null!;

    public static TheoryData<int, ServiceFault> EveryFaultOfEachRequest()
    {
        var data = new TheoryData<int, ServiceFault>();
        foreach (var fault in Enum.GetValues<ServiceFault>())
        {
            data.Add(0, fault);
            data.Add(1, fault);
        }

        return data;
    }

    [Fact]
    public async Task Message_Sent_IsAcceptedUnderItsOperation()
    {
        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal(DeliveryState.Accepted, receipt.State);
        Assert.Equal(receipt.Reference, receipt.Evidence);
        Assert.Equal(TimeSpan.FromMinutes(2), receipt.After);
        Assert.Equal(receipt.Evidence, Assert.Single(_service.Queued).OperationId);
    }

    [Fact]
    public async Task Invitation_Sent_CarriesTheCalendarFileAndRepliesGoToTheMailbox()
    {
        await SendAsync(Messages.WithInvitation);

        var body = Assert.Single(_service.Queued).Body;
        var attachment = Assert.Single(body.GetProperty("attachments").EnumerateArray());
        Assert.Equal("invite.ics", attachment.GetProperty("name").GetString());
        Assert.Equal("text/calendar", attachment.GetProperty("contentType").GetString());
        Assert.StartsWith("BEGIN:VCALENDAR", Encoding.UTF8.GetString(attachment.GetProperty("contentInBase64").GetBytesFromBase64()));
        Assert.Equal(Messages.WithInvitation.From.Address, Assert.Single(body.GetProperty("replyTo").EnumerateArray()).GetProperty("address").GetString());
        Assert.True(body.GetProperty("userEngagementTrackingDisabled").GetBoolean(), "Readers of these messages are not tracked.");
    }

    [Theory]
    [MemberData(nameof(EveryFaultOfEachRequest))]
    public async Task Fault_OfAnyRequest_LeavesOneMessage(int request, ServiceFault fault)
    {
        _service.Faults = FaultPlan<ServiceFault>.At(request, fault);

        var receipt = await OutboxLoop.SettleAsync(Channel(seconds: 0.5), Messages.Plain, _clock);

        Assert.Equal(DeliveryState.Accepted, receipt.State);
        Assert.Single(_service.Queued);
    }

    [Theory]
    [MemberData(nameof(EveryFaultOfEachRequest))]
    public async Task Fault_BeforeTheProcessWasKilled_LeavesOneMessage(int request, ServiceFault fault)
    {
        _service.Faults = FaultPlan<ServiceFault>.At(request, fault);
        var begun = await Channel().SendAsync(Messages.Plain, CancellationToken.None);
        var recorded = Messages.Plain with { Reference = begun.Reference };
        await OutboxLoop.SettleAsync(Channel(seconds: 0.5), recorded, _clock, OutboxLoop.OfWhatMayHaveLeft);

        var receipt = await OutboxLoop.SettleAsync(Channel(seconds: 0.5), recorded, _clock);

        Assert.Equal(DeliveryState.Accepted, receipt.State);
        Assert.Single(_service.Queued);
    }

    [Fact]
    public async Task Faults_InAFifthOfAllRequests_LeaveOneMessageForEachKey()
    {
        _service.Faults = FaultPlan<ServiceFault>.Rate(
            0.2, seed: 41, ServiceFault.Throttled, ServiceFault.Unavailable, ServiceFault.DroppedBefore, ServiceFault.FailedAfter, ServiceFault.DroppedAfter);
        _service.Limits = EmailLimits.Raised;
        var channel = new AzureCommunicationChannel(Settings(seconds: 20) with { SendsAMinute = 1_000, SendsAnHour = 1_000, StatusRequestsAMinute = 1_000, StatusRequestsAnHour = 1_000 }, _clock);
        var messages = Enumerable.Range(0, 100).Select(i => Messages.Plain with { Key = $"case-41/notice/{i}" });

        await Parallel.ForEachAsync(messages, async (message, _) => await OutboxLoop.SettleAsync(channel, message));

        Assert.True(_service.Faults.Asked > 110, "Nothing went wrong.");
        Assert.Equal(100, _service.Queued.Count);
        Assert.Equal(100, _service.Queued.Select(email => email.OperationId).Distinct().Count());
    }

    [Theory]
    [InlineData(ServiceFault.DroppedBefore, DeliveryState.Withdrawn)]
    [InlineData(ServiceFault.DroppedAfter, DeliveryState.Accepted)]
    public async Task TakenBack_ItLooksWhetherItHasLeft_AndSendsNothing(ServiceFault fault, DeliveryState state)
    {
        _service.Faults = FaultPlan<ServiceFault>.At(0, fault);
        var begun = await SendAsync(Messages.Plain);
        Assert.Equal(DeliveryState.Sending, begun.State);
        var sent = _service.Queued.Count;

        var receipt = await Channel().TakeBackAsync(new(Messages.Plain.Key, Messages.Plain.Authority, Medium.Email, begun.Reference), CancellationToken.None);

        Assert.Equal((state, sent), (receipt.State, _service.Queued.Count));
    }

    [Fact]
    public async Task Answer_Lost_IsSendingWithTheOperationToLookUp()
    {
        _service.Faults = FaultPlan<ServiceFault>.At(0, ServiceFault.DroppedAfter);

        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal(DeliveryState.Sending, receipt.State);
        Assert.Equal(Assert.Single(_service.Queued).OperationId, receipt.Reference);
        Assert.Equal("AzureCommunication: no answer", receipt.Problem);
    }

    [Fact]
    public async Task Service_Throttling_IsGivenTheTimeItAsksFor()
    {
        _service.Faults = FaultPlan<ServiceFault>.At(0, ServiceFault.Throttled);

        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal(DeliveryState.Queued, receipt.State);
        Assert.Equal(TimeSpan.FromSeconds(7), receipt.After);
        Assert.Empty(_service.Queued);
    }

    [Fact]
    public async Task Address_Changed_IsAnotherOperation()
    {
        await SendAsync(Messages.Plain);

        await SendAsync(Messages.Plain with { To = new EmailDestination("Jane Doe", "other@example.org") });

        Assert.Equal(["jane@example.org", "other@example.org"], _service.Queued.Select(email => email.Recipient));
    }

    [Theory]
    [InlineData(null, DeliveryState.Accepted, false, null)]
    [InlineData("EmailDroppedAllRecipientsSuppressed", DeliveryState.Bounced, true, "AzureCommunication: 200 EmailDroppedAllRecipientsSuppressed")]
    [InlineData("EmailDropped", DeliveryState.Bounced, false, "AzureCommunication: 200 EmailDropped")]
    [InlineData("InternalError", DeliveryState.Failed, false, "AzureCommunication: 200 InternalError")]
    [InlineData("jane@example.org", DeliveryState.Failed, false, "AzureCommunication: 200")]
    public async Task Operation_Ended_IsReportedByItsCodeOnly(string? code, DeliveryState state, bool unreachable, string? problem)
    {
        _service.Outcome = _ => code;
        var sent = OutboxLoop.Accepted(Messages.Plain, await SendAsync(Messages.Plain));

        var running = await Channel().FollowAsync(sent, CancellationToken.None);
        var ended = await Channel().FollowAsync(sent, CancellationToken.None);

        Assert.Equal((DeliveryState.Accepted, (TimeSpan?)TimeSpan.FromMinutes(2)), (running.State, running.After));
        Assert.Equal((state, unreachable, problem, (TimeSpan?)null), (ended.State, ended.Fault == Fault.OfReader, ended.Problem, ended.After));
    }

    [Fact]
    public async Task Key_Replaced_KeepsTheMessageUntilItIsRepaired()
    {
        var channel = Channel();
        _service.RegenerateKey();

        var receipt = await OutboxLoop.SendAsync(channel, Messages.Plain);

        Assert.Equal((DeliveryState.Queued, "AzureCommunication: 401 Denied"), (receipt.State, receipt.Problem));
        Assert.Equal(new Fault.Passing(FaultCause.NotSignedIn), receipt.Fault);
    }

    [Fact]
    public async Task Message_ThatIsTooLarge_FailsBeforeItIsOffered()
    {
        var receipt = await SendAsync(Messages.Plain with { Html = new string('x', 11 * 1024 * 1024) });

        Assert.Equal(DeliveryState.Failed, receipt.State);
        Assert.Equal(0, _service.Faults.Asked);
    }

    [Theory]
    [InlineData(200, "<html>Sign in</html>", DeliveryState.Sending)]
    [InlineData(200, "{}", DeliveryState.Sending)]
    [InlineData(302, "", DeliveryState.Sending)]
    [InlineData(407, "", DeliveryState.Queued)]
    public async Task Answer_OfSomethingElse_IsNoProofThatTheMessageLeft(int status, string body, DeliveryState state)
    {
        await using var proxy = await ForeignAnswer.StartAsync(status, body);
        var channel = new AzureCommunicationChannel(Settings(seconds: 20) with { Endpoint = proxy.Address }, _clock);

        var receipt = await OutboxLoop.SendAsync(channel, Messages.Plain);

        Assert.Equal(state, receipt.State);
    }

    public async Task InitializeAsync() => _service = await AzureCommunicationStandIn.StartAsync(_clock);

    public async Task DisposeAsync() => await _service.DisposeAsync();

    private AzureCommunicationChannel Channel(double seconds = 20) => new(Settings(seconds), _clock);

    private AzureCommunicationSettings Settings(double seconds) => new()
    {
        Endpoint = _service.Endpoint,
        AccessKey = _service.AccessKey,
        Sender = "donotreply@mail.council.example",
        Timeout = TimeSpan.FromSeconds(seconds),
    };

    private Task<MessageReceipt> SendAsync(OutgoingMessage message) => OutboxLoop.SendAsync(Channel(), message);
}
