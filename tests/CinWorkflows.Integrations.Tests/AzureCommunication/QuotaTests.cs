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

public sealed class QuotaTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(Invitations.Utc(2026, 6, 30, 8, 15));
    private AzureCommunicationStandIn _service = null!;

    [Theory]
    [InlineData("donotreply@mail.council.example", 150, 90, 100)]
    [InlineData("donotreply@11112222.azurecomm.net", 25, 9, 10)]
    public async Task A_circulation_leaves_at_the_pace_of_the_sender_s_domain_and_the_service_never_refuses_one(string sender, int letters, int atFirst, int anHour)
    {
        _service.Domain = sender.Split('@')[1];
        _service.Limits = anHour == 100 ? EmailLimits.CustomDomain : EmailLimits.AzureManagedDomain;
        var channel = Channel(sender);
        var begins = _clock.GetUtcNow();
        var inFirstHour = 0;

        foreach (var number in Enumerable.Range(0, letters))
        {
            var message = Messages.Plain with { Key = $"case-41/copy/{number}" };
            var receipt = await SendInTurnAsync(channel, message);
            await channel.FollowAsync(OutboxLoop.Accepted(message, receipt), CancellationToken.None);
            inFirstHour += _clock.GetUtcNow() - begins < TimeSpan.FromHours(1) ? 1 : 0;
        }

        Assert.Equal((letters, 0, atFirst), (_service.Queued.Count, _service.Throttled, inFirstHour));
        Assert.Equal(atFirst, channel.AnHour);
    }

    [Fact]
    public async Task What_is_urgent_has_turns_of_its_own_when_the_hour_is_used_up()
    {
        var channel = Channel("donotreply@mail.council.example");
        foreach (var number in Enumerable.Range(0, 90))
        {
            await SendInTurnAsync(channel, Messages.Plain with { Key = $"case-41/copy/{number}" });
        }

        _clock.Advance(TimeSpan.FromMinutes(1));

        var ordinary = await OutboxLoop.SendAsync(channel, Messages.Plain with { Key = "case-41/copy/last" });
        var urgent = await OutboxLoop.SendAsync(channel, Messages.Plain with { Key = "case-41/notice/danger", Urgent = true });

        Assert.Equal((DeliveryState.Queued, new Fault.Passing(FaultCause.Quota), DeliveryState.Accepted), (ordinary.State, ordinary.Fault, urgent.State));
        Assert.InRange(ordinary.After!.Value, TimeSpan.FromMinutes(50), TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_letter_takes_no_question_before_it_is_sent_and_one_after_a_day_where_reports_are_posted()
    {
        var channel = Channel("donotreply@mail.council.example", reportsSecret: new('s', 40));
        _service.PollsUntilDone = 0;

        var receipt = await OutboxLoop.SendAsync(channel, Messages.Plain);
        Assert.Equal((DeliveryState.Accepted, (TimeSpan?)TimeSpan.FromDays(1), 0), (receipt.State, receipt.After, _service.StatusRequests));
        _clock.Advance(receipt.After!.Value);
        var looked = await channel.FollowAsync(OutboxLoop.Accepted(Messages.Plain, receipt), CancellationToken.None);

        Assert.Equal((DeliveryState.Accepted, (TimeSpan?)null, 1), (looked.State, looked.After, _service.StatusRequests));
    }

    [Fact]
    public async Task Where_the_report_of_a_failure_is_lost_the_look_after_a_day_finds_it()
    {
        var channel = Channel("donotreply@mail.council.example", reportsSecret: new('s', 40));
        (_service.PollsUntilDone, _service.Outcome) = (0, _ => "EmailDroppedAllRecipientsSuppressed");
        var receipt = await OutboxLoop.SendAsync(channel, Messages.Plain);
        _clock.Advance(receipt.After!.Value);

        var looked = await channel.FollowAsync(OutboxLoop.Accepted(Messages.Plain, receipt), CancellationToken.None);

        Assert.Equal((DeliveryState.Bounced, Fault.OfReader), (looked.State, looked.Fault));
    }

    [Fact]
    public async Task A_look_takes_its_turn_also_after_a_refusal_and_before_something_is_taken_back()
    {
        var channel = new AzureCommunicationChannel(
            new() { Endpoint = _service.Endpoint, AccessKey = _service.AccessKey, Sender = "donotreply@mail.council.example", StatusRequestsAMinute = 1 }, _clock);
        var refused = Messages.Plain with { Text = "" };

        var first = await OutboxLoop.SendAsync(channel, refused);
        var second = await OutboxLoop.SendAsync(channel, refused with { Key = "case-41/copy/2" });
        var back = await channel.TakeBackAsync(new("case-41/copy/3", "northamptonshire", Medium.Email, Guid.NewGuid().ToString()), CancellationToken.None);

        Assert.Equal((DeliveryState.Failed, DeliveryState.Sending, new Fault.Passing(FaultCause.Quota)), (first.State, second.State, second.Fault));
        Assert.Equal((DeliveryState.Sending, 1), (back.State, _service.StatusRequests));
        Assert.NotNull(back.After);
    }

    [Fact]
    public async Task What_another_process_has_begun_is_looked_up_before_it_is_sent()
    {
        _service.Faults = FaultPlan<ServiceFault>.At(0, ServiceFault.DroppedAfter);
        var begun = await Channel("donotreply@mail.council.example").SendAsync(Messages.Plain, CancellationToken.None);
        await Channel("donotreply@mail.council.example").SendAsync(Messages.Plain with { Reference = begun.Reference }, CancellationToken.None);

        var receipt = await Channel("donotreply@mail.council.example").SendAsync(Messages.Plain with { Reference = begun.Reference }, CancellationToken.None);

        Assert.True(_service.StatusRequests > 0, "It was sent without a look.");
        Assert.Equal(DeliveryState.Accepted, receipt.State);
        Assert.Single(_service.Queued);
    }

    [Fact]
    public async Task After_a_restart_the_service_itself_says_when_it_is_the_next_one_s_turn()
    {
        _service.Limits = EmailLimits.CustomDomain with { SendsAMinute = 1 };
        await OutboxLoop.SendAsync(Channel("donotreply@mail.council.example"), Messages.Plain);

        var receipt = await OutboxLoop.SendAsync(Channel("donotreply@mail.council.example"), Messages.Plain with { Key = "case-41/copy/2" });

        Assert.Equal((DeliveryState.Queued, new Fault.Passing(FaultCause.Quota), (TimeSpan?)TimeSpan.FromMinutes(1)), (receipt.State, receipt.Fault, receipt.After));
    }

    public async Task InitializeAsync() => _service = await AzureCommunicationStandIn.StartAsync(_clock);

    public async Task DisposeAsync() => await _service.DisposeAsync();

    private async Task<MessageReceipt> SendInTurnAsync(AzureCommunicationChannel channel, OutgoingMessage message)
    {
        var receipt = await OutboxLoop.SendAsync(channel, message);
        while (receipt.State is DeliveryState.Queued)
        {
            _clock.Advance(receipt.After!.Value);
            receipt = await OutboxLoop.SendAsync(channel, message);
        }

        return receipt;
    }

    private AzureCommunicationChannel Channel(string sender, string? reportsSecret = null) => new(
        new() { Endpoint = _service.Endpoint, AccessKey = _service.AccessKey, Sender = sender, ReportsSecret = reportsSecret },
        _clock);
}
