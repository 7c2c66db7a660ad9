using System.Net;
using System.Net.Http.Json;
using Azure;
using Azure.Communication.Email;
using Azure.Core;
using Azure.Core.Pipeline;
using CinWorkflows.Integrations.AzureCommunication;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.AzureCommunication.Package;

/// <summary>The channel over the client of the service's own package: the same operation, the same look-up after a lost answer.</summary>
public sealed class PackagedEmailClientTests
{
    private static readonly AzureCommunicationSettings Settings = new() { Endpoint = new Uri("https://mail.example"), Sender = "donotreply@council.example" };
    private static readonly string Operation = OperationId.Of(Messages.Plain.Key, ((EmailDestination)Messages.Plain.To).Address);

    private readonly Service _service = new();

    [Fact]
    public async Task A_message_is_sent_under_the_operation_of_its_key()
    {
        var receipt = await OutboxLoop.SendAsync(Channel(), Messages.Plain);

        Assert.Equal((DeliveryState.Accepted, Operation), (receipt.State, receipt.Reference));
        Assert.Equal([$"send {Operation}"], _service.Asked);
        var sent = _service.Sent!;
        Assert.Equal((Settings.Sender, Messages.Plain.Subject, Messages.Plain.Text), (sent.SenderAddress, sent.Content.Subject, sent.Content.PlainText));
        Assert.Equal(((EmailDestination)Messages.Plain.To).Address, Assert.Single(sent.Recipients.To).Address);
        Assert.Equal(Messages.Plain.From.Address, Assert.Single(sent.ReplyTo).Address);
        Assert.True(sent.UserEngagementTrackingDisabled, "Readers of these messages are not tracked.");
    }

    [Fact]
    public async Task An_invitation_carries_its_calendar_file()
    {
        await OutboxLoop.SendAsync(Channel(), Messages.WithInvitation);

        var attachment = Assert.Single(_service.Sent!.Attachments);
        Assert.Equal(("invite.ics", "text/calendar"), (attachment.Name, attachment.ContentType));
        Assert.StartsWith("BEGIN:VCALENDAR", attachment.Content.ToString());
    }

    [Fact]
    public async Task After_a_lost_answer_the_operation_is_found_and_nothing_is_sent_again()
    {
        _service.LosesAnswers = true;
        var lost = await OutboxLoop.SendAsync(Channel(), Messages.Plain);
        Assert.Equal((DeliveryState.Sending, "AzureCommunication: no answer"), (lost.State, lost.Problem));

        var found = await Channel().SendAsync(Messages.Plain with { Reference = lost.Reference }, CancellationToken.None);

        Assert.Equal((DeliveryState.Accepted, Operation), (found.State, found.Reference));
        Assert.Single(_service.Asked, asked => asked.StartsWith("send", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_operation_that_has_failed_is_told_with_its_code()
    {
        _service.FailsWith = "EmailDroppedAllRecipientsSuppressed";
        var sent = await OutboxLoop.SendAsync(Channel(), Messages.Plain);

        var receipt = await Channel().FollowAsync(OutboxLoop.Accepted(Messages.Plain, sent), CancellationToken.None);

        Assert.Equal((DeliveryState.Bounced, true), (receipt.State, receipt.Fault == Fault.OfReader));
    }

    [Fact]
    public void A_client_without_a_key_needs_an_identity() =>
        Assert.Contains("AccessKey", Assert.Throws<ArgumentException>(() => PackagedEmailClient.For(Settings, identity: null, transport: null)).Message);

    private AzureCommunicationChannel Channel() => new(Settings, new PackagedEmailClient(_service), TimeProvider.System);

    /// <summary>The service behind the package: it knows an operation once it was sent.</summary>
    private sealed class Service : EmailClient
    {
        private bool _known;

        public List<string> Asked { get; } = [];

        public EmailMessage? Sent { get; private set; }

        public bool LosesAnswers { get; set; }

        public string? FailsWith { get; set; }

        public override async Task<EmailSendOperation> SendAsync(WaitUntil wait, EmailMessage message, Guid operationId, CancellationToken cancellationToken)
        {
            Asked.Add($"send {operationId}");
            (Sent, _known) = (message, true);
            return LosesAnswers
                ? throw new RequestFailedException("The connection was closed.", new IOException())
                : new EmailSendOperation($"{operationId}", this, await AnswerAsync(HttpStatusCode.Accepted, new { id = operationId, status = "Running" }));
        }

        public override async ValueTask<Response> StatusAsync(string id)
        {
            Asked.Add($"look up {id}");
            return !_known ? throw new RequestFailedException(await AnswerAsync(HttpStatusCode.NotFound, new { }))
                : FailsWith is { } code ? throw new RequestFailedException(await AnswerAsync(HttpStatusCode.OK, new { id, status = "Failed", error = new { code } }))
                : await AnswerAsync(HttpStatusCode.OK, new { id, status = "Running" });
        }

        private static async Task<Response> AnswerAsync(HttpStatusCode status, object body)
        {
            using var transport = new HttpClientTransport(new Fixed(status, body));
            var pipeline = HttpPipelineBuilder.Build(new EmailClientOptions { Transport = transport, Retry = { MaxRetries = 0 } });
            var message = pipeline.CreateMessage();
            message.Request.Uri.Reset(Settings.Endpoint);
            await pipeline.SendAsync(message, CancellationToken.None);
            return message.Response;
        }
    }

    private sealed class Fixed(HttpStatusCode status, object body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = JsonContent.Create(body) });
    }
}
