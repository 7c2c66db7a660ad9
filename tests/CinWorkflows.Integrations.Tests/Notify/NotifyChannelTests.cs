using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.Notify;
using CinWorkflows.Integrations.Tests.Calendar;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.StandIns.Faults;
using CinWorkflows.StandIns.Notify;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Integrations.Tests.Notify;

public sealed class NotifyChannelTests : IAsyncLifetime
{
    private static readonly OutgoingMessage Text = Messages.Plain with { To = new TextDestination("Jane Doe", "+447700900123"), Text = "Your meeting is on 14 July at 10." };

    private static readonly OutgoingMessage Letter = Messages.Plain with { To = new PostDestination("Jane Doe", ["12 High Street", "Northampton", "NN1 1AA"]) };

    private readonly FakeTimeProvider _clock = new(Invitations.Utc(2026, 6, 30, 8, 15));
    private NotifyStandIn _service = null!;
    private NotifySettings _settings = null!;

    public static TheoryData<Medium, int, ServiceFault> EveryFaultOfEachRequest()
    {
        var data = new TheoryData<Medium, int, ServiceFault>();
        foreach (var fault in Enum.GetValues<ServiceFault>())
        {
            data.Add(Medium.Email, 0, fault);
            data.Add(Medium.Email, 1, fault);
            data.Add(Medium.Text, 1, fault);
            data.Add(Medium.Letter, 1, fault);
        }

        return data;
    }

    [Fact]
    public async Task Email_Sent_FillsTheTemplateOfItsKind()
    {
        var own = _service.AddTemplate("email");
        _settings = _settings with { Email = new() { Default = _settings.Email!.Default, ByKind = new Dictionary<MessageKind, string> { [MessageKind.Digest] = own } } };

        var receipt = await SendAsync(Messages.Plain with { Kind = MessageKind.Digest });

        var sent = Assert.Single(_service.Sent);
        Assert.Equal((DeliveryState.Accepted, sent.Id, sent.Id), (receipt.State, receipt.Evidence, receipt.Reference));
        Assert.Equal((own, "jane@example.org"), (sent.TemplateId, sent.Recipient));
        Assert.Equal(Messages.Plain.Subject, sent.Personalisation["subject"]);
        Assert.DoesNotContain("jane", sent.Reference!, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(ServiceFault.DroppedBefore, DeliveryState.Withdrawn)]
    [InlineData(ServiceFault.DroppedAfter, DeliveryState.Accepted)]
    public async Task TakenBack_ItLooksWhetherItHasLeft_AndSendsNothing(ServiceFault fault, DeliveryState state)
    {
        _service.Faults = FaultPlan<ServiceFault>.At(1, fault);
        var begun = await SendAsync(Text);
        Assert.Equal(DeliveryState.Sending, begun.State);
        var sent = _service.Sent.Count;

        var receipt = await Channel(Medium.Text).TakeBackAsync(new(Text.Key, Text.Authority, Medium.Text, begun.Reference), CancellationToken.None);

        Assert.Equal((state, sent), (receipt.State, _service.Sent.Count));
    }

    [Fact]
    public async Task Text_Sent_IsItsTextAlone()
    {
        await SendAsync(Text);

        Assert.Equal([KeyValuePair.Create("body", Text.Text)], Assert.Single(_service.Sent).Personalisation);
    }

    [Fact]
    public async Task Letter_Sent_BearsTheNameAboveTheAddress()
    {
        var receipt = await SendAsync(Letter);

        var fields = Assert.Single(_service.Sent).Personalisation;
        Assert.Equal(["Jane Doe", "12 High Street", "Northampton", "NN1 1AA"], Enumerable.Range(1, 4).Select(i => fields[$"address_line_{i}"]));
        Assert.Equal(TimeSpan.FromDays(1), receipt.After);
    }

    [Theory]
    [MemberData(nameof(EveryFaultOfEachRequest))]
    public async Task Fault_OfAnyRequest_LeavesOneMessage(Medium medium, int request, ServiceFault fault)
    {
        _service.StoredAfter = TimeSpan.FromSeconds(40);
        _service.Faults = FaultPlan<ServiceFault>.At(request, fault);

        var receipt = await OutboxLoop.SettleAsync(Channel(medium, seconds: 0.5), Message(medium), _clock);

        Assert.True(receipt.State is DeliveryState.Accepted or DeliveryState.Delivered, $"The message is {receipt.State}: {receipt.Problem}");
        Assert.Single(_service.Sent);
    }

    [Fact]
    public async Task Process_KilledBeforeItRecorded_SendsNothingAgain()
    {
        await SendAsync(Text);

        await SendAsync(Text);

        Assert.Single(_service.Sent);
    }

    [Fact]
    public async Task Faults_InAFifthOfAllRequests_LeaveOneMessageForEachKey()
    {
        _service.Faults = FaultPlan<ServiceFault>.Rate(
            0.2, seed: 41, ServiceFault.Throttled, ServiceFault.Unavailable, ServiceFault.DroppedBefore, ServiceFault.FailedAfter, ServiceFault.DroppedAfter);
        var channel = Channel(Medium.Text);
        var messages = Enumerable.Range(0, 100).Select(i => Text with { Key = $"case-41/notice/{i}" });

        await Parallel.ForEachAsync(messages, async (message, _) => await OutboxLoop.SettleAsync(channel, message));

        Assert.True(_service.Faults.Asked > 200, "Nothing went wrong.");
        Assert.Equal(100, _service.Sent.Count);
        Assert.Equal(100, _service.Sent.Select(sent => sent.Reference).Distinct().Count());
    }

    [Theory]
    [InlineData(Medium.Email, "sending", DeliveryState.Accepted, false, 15)]
    [InlineData(Medium.Text, "pending", DeliveryState.Accepted, false, 15)]
    [InlineData(Medium.Text, "sent", DeliveryState.Accepted, false, null)]
    [InlineData(Medium.Email, "delivered", DeliveryState.Delivered, false, null)]
    [InlineData(Medium.Email, "permanent-failure", DeliveryState.Bounced, true, null)]
    [InlineData(Medium.Text, "temporary-failure", DeliveryState.Bounced, true, null)]
    [InlineData(Medium.Email, "technical-failure", DeliveryState.Failed, false, null)]
    [InlineData(Medium.Letter, "accepted", DeliveryState.Accepted, false, 24 * 60)]
    [InlineData(Medium.Letter, "received", DeliveryState.Accepted, false, null)]
    [InlineData(Medium.Letter, "permanent-failure", DeliveryState.Failed, false, null)]
    [InlineData(Medium.Letter, "cancelled", DeliveryState.Failed, false, null)]
    [InlineData(Medium.Letter, "virus-scan-failed", DeliveryState.Failed, false, null)]
    [InlineData(Medium.Email, "something-new", DeliveryState.Accepted, false, 24 * 60)]
    public async Task Status_OfAMessage_SaysWhatBecameOfIt(Medium medium, string status, DeliveryState state, bool unreachable, int? minutes)
    {
        _service.Statuses = _ => [status];
        var sent = OutboxLoop.Accepted(Message(medium), await Channel(medium).SendAsync(Message(medium), CancellationToken.None));

        var receipt = await Channel(medium).FollowAsync(sent, CancellationToken.None);

        Assert.Equal((state, unreachable, minutes), (receipt.State, receipt.Fault == Fault.OfReader, (int?)receipt.After?.TotalMinutes));
        Assert.Equal(Assert.Single(_service.Sent).Id, receipt.Evidence);
    }

    [Fact]
    public async Task Message_OlderThanSevenDays_IsAskedAboutNoMore()
    {
        var sent = OutboxLoop.Accepted(Letter, await SendAsync(Letter));
        _clock.Advance(TimeSpan.FromDays(8));

        var receipt = await Channel(Medium.Letter).FollowAsync(sent, CancellationToken.None);

        Assert.Equal((DeliveryState.Accepted, (TimeSpan?)null, "Notify: kept no longer"), (receipt.State, receipt.After, receipt.Problem));
    }

    [Theory]
    [InlineData("temporary-failure", 2)]
    [InlineData("technical-failure", 2)]
    [InlineData("permanent-failure", 1)]
    [InlineData("delivered", 1)]
    public async Task Message_HandedOverAgain_IsSentAgainOnlyWhereNothingOfItArrived(string status, int sent)
    {
        _service.Statuses = _ => [status];
        await SendAsync(Messages.Plain);

        await SendAsync(Messages.Plain);

        Assert.Equal(sent, _service.Sent.Count);
    }

    [Fact]
    public async Task Text_ThatIsTooLong_FailsWithItsLengthBeforeItIsOffered()
    {
        var receipt = await SendAsync(Text with { Text = new string('x', 919) });

        Assert.Equal((DeliveryState.Failed, "The text message has 919 characters, and GOV.UK Notify takes 918: shorten it."), (receipt.State, receipt.Problem));
        Assert.Equal(0, _service.Faults.Asked);
    }

    [Theory]
    [InlineData(new[] { "NN1 1AA" }, "The postal address of recipient has fewer than three lines with the name: complete it.")]
    [InlineData(new[] { "1", "2", "3", "4", "5", "6", "NN1 1AA" }, "The postal address of recipient has more than seven lines: shorten it.")]
    [InlineData(new[] { "(Flat) 1", "High Street", "NN1 1AA" }, "A line of the postal address of recipient starts with one of @ ( ) = [ ] \" \\ / , < >: correct it.")]
    public async Task Address_ThatCannotBePrinted_IsNamedWithoutRepeatingIt(string[] lines, string problem)
    {
        var receipt = await SendAsync(Letter with { To = new PostDestination("Jane Doe", lines) });

        Assert.Equal((DeliveryState.Failed, true, problem), (receipt.State, receipt.Fault == Fault.OfReader, receipt.Problem));
    }

    [Fact]
    public async Task Address_ThatTheServiceRefuses_IsUnreachable()
    {
        var receipt = await SendAsync(Letter with { To = new PostDestination("Jane Doe", ["12 High Street", "Northampton", "No postcode"]) });

        Assert.Equal((DeliveryState.Failed, true), (receipt.State, receipt.Fault == Fault.OfReader));
        Assert.Equal("Notify: 400 ValidationError: the address or number of the recipient is not valid: correct it.", receipt.Problem);
    }

    [Fact]
    public async Task Refusal_OfTheService_IsPutInWordsWithoutItsMessage()
    {
        _settings = _settings with { Email = new() { Default = Guid.NewGuid().ToString() } };

        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal(DeliveryState.Failed, receipt.State);
        Assert.StartsWith("Notify: 400 BadRequestError: the service may not send this", receipt.Problem);
    }

    [Fact]
    public async Task Key_Revoked_KeepsTheMessageUntilItIsRepaired()
    {
        _service.RevokeKey();

        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal((DeliveryState.Queued, "Notify: 403 AuthError", new Fault.Passing(FaultCause.NotSignedIn)), (receipt.State, receipt.Problem, receipt.Fault));
    }

    [Theory]
    [InlineData(200, "<html>Sign in</html>")]
    [InlineData(200, "{}")]
    [InlineData(302, "")]
    [InlineData(407, "")]
    public async Task Answer_OfSomethingElse_IsNoProofThatTheMessageLeft(int status, string body)
    {
        await using var proxy = await ForeignAnswer.StartAsync(status, body);
        _settings = _settings with { Endpoint = proxy.Address };

        Assert.Equal(DeliveryState.Queued, (await SendAsync(Messages.Plain)).State);
    }

    public async Task InitializeAsync()
    {
        _service = await NotifyStandIn.StartAsync(_clock);
        _settings = new()
        {
            ApiKey = _service.ApiKey,
            Endpoint = _service.Endpoint,
            Email = new() { Default = _service.AddTemplate("email") },
            Text = new() { Default = _service.AddTemplate("sms", subject: null) },
            Letter = new() { Default = _service.AddTemplate("letter") },
        };
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    private static OutgoingMessage Message(Medium medium) => medium switch
    {
        Medium.Email => Messages.Plain,
        Medium.Text => Text,
        _ => Letter,
    };

    private NotifyChannel Channel(Medium medium, double seconds = 20) => new(_settings with { Timeout = TimeSpan.FromSeconds(seconds) }, medium, _clock);

    private Task<MessageReceipt> SendAsync(OutgoingMessage message) => Channel(message.To.Medium).SendAsync(message, CancellationToken.None);
}
