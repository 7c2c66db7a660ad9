using CinWorkflows.Cases.Contacts;
using CinWorkflows.Integrations.AzureCommunication;
using CinWorkflows.Integrations.Tests.Calendar;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Integrations.Tests.AzureCommunication;

/// <summary>What the service refuses with 400, which may also mean that it has the operation already.</summary>
public sealed class RefusedEmailTests
{
    private readonly FakeTimeProvider _clock = new(Invitations.Utc(2026, 6, 30, 8, 15));

    [Fact]
    public async Task A_letter_that_is_refused_ends_so_also_where_questions_come_in_turns_only()
    {
        var service = new Service { OnSend = 400, OnLook = [404] };
        var channel = Channel(service);
        foreach (var number in Enumerable.Range(0, 20))
        {
            await channel.TakeBackAsync(new($"case-41/other/{number}", Messages.Plain.Authority, Medium.Email, $"operation-{number}"), CancellationToken.None);
            _clock.Advance(TimeSpan.FromSeconds(number < 19 ? 180 : 170));
        }

        var receipt = await OutboxLoop.SettleAsync(channel, Messages.Plain, _clock);

        Assert.Equal(DeliveryState.Failed, receipt.State);
        Assert.InRange(service.Sends, 1, 2);
    }

    [Fact]
    public async Task A_letter_that_is_refused_is_not_taken_for_failed_while_the_service_does_not_say_whether_it_has_it()
    {
        var service = new Service { OnSend = 400, OnLook = [503, 429, 200] };

        var receipt = await OutboxLoop.SettleAsync(Channel(service), Messages.Plain, _clock);

        Assert.Equal((DeliveryState.Accepted, 1), (receipt.State, service.Sends));
    }

    private AzureCommunicationChannel Channel(Service service) =>
        new(new() { Endpoint = new("https://email.example"), AccessKey = Convert.ToBase64String(new byte[64]), Sender = "donotreply@11112222.azurecomm.net" }, service, _clock);

    private sealed class Service : IEmailOperations
    {
        private int _looks;

        public required int OnSend { get; init; }

        public required int[] OnLook { get; init; }

        public int Sends { get; private set; }

        public Task<ServiceAnswer> SendAsync(string operationId, EmailRequest email, CancellationToken cancellationToken)
        {
            Sends++;
            return Task.FromResult(Answer(OnSend));
        }

        public Task<ServiceAnswer> LookUpAsync(string operationId, CancellationToken cancellationToken) => Task.FromResult(Answer(OnLook[Math.Min(_looks++, OnLook.Length - 1)]));

        private static ServiceAnswer Answer(int status) => new(status, status == 200 ? "Succeeded" : null, null, null, null, NeverLeft: false);
    }
}
