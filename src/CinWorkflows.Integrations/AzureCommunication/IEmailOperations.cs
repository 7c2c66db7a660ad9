using Azure.Core;
using Azure.Core.Pipeline;

namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>The service, as the channel asks it.</summary>
internal interface IEmailOperations
{
    /// <summary>Hands over an e-mail under an operation's id; what the service has under that id already, it does not send again.</summary>
    Task<ServiceAnswer> SendAsync(string operationId, EmailRequest email, CancellationToken cancellationToken);

    /// <summary>How an operation stands; 404 where the service does not know it.</summary>
    Task<ServiceAnswer> LookUpAsync(string operationId, CancellationToken cancellationToken);
}

/// <summary>By which client the service is asked: its own package's, which is not on every feed (<c>-p:FullFeed=true</c>), or ours.</summary>
internal static class EmailOperations
{
    /// <exception cref="ArgumentException">A setting is wrong; the message names it and how it is put right.</exception>
    public static IEmailOperations For(AzureCommunicationSettings settings, TimeProvider clock, TokenCredential? identity, HttpPipelineTransport? transport) =>
#if FULL_FEED
        PackagedEmailClient.For(settings, identity, transport);
#else
        new RestEmailClient(settings, clock, identity, transport);
#endif
}
