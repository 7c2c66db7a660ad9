using System.Net;
using System.Net.Http.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using CinWorkflows.Integrations.AzureCommunication;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.AzureCommunication;

public sealed class AzureIdentityTests
{
    private static readonly AzureCommunicationSettings Settings = new() { Endpoint = new Uri("https://mail.example"), Sender = "donotreply@council.example" };

    [Fact]
    public async Task Message_SentWithAnIdentity_CarriesItsTokenForTheService()
    {
        var service = new Recorder();
        var identity = new Identity();
        using var transport = new HttpClientTransport(service);

        var receipt = await OutboxLoop.SendAsync(new AzureCommunicationChannel(Settings, TimeProvider.System, identity, transport), Messages.Plain);

        Assert.Equal(DeliveryState.Accepted, receipt.State);
        Assert.Equal(["POST Bearer token"], service.Seen);
        Assert.Equal(["https://communication.azure.com/.default"], identity.Scopes);
    }

    [Fact]
    public async Task Message_OfAnIdentityThatCannotSignIn_WaitsUntilThatIsRepaired()
    {
        var receipt = await OutboxLoop.SendAsync(new AzureCommunicationChannel(Settings, TimeProvider.System, new NoIdentity()), Messages.Plain);

        Assert.Equal((DeliveryState.Queued, "AzureCommunication: 401 IdentityNotSignedIn", new Fault.Passing(FaultCause.NotSignedIn)), (receipt.State, receipt.Problem, receipt.Fault));
    }

    private sealed class Identity : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public List<string> Seen { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen.Add($"{request.Method} {request.Headers.Authorization}");
            return Task.FromResult(request.Method == HttpMethod.Get
                ? new HttpResponseMessage(HttpStatusCode.NotFound)
                : new HttpResponseMessage(HttpStatusCode.Accepted) { Content = JsonContent.Create(new { id = "1", status = "Running" }) });
        }
    }
}
