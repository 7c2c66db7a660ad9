using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Functions.Hosting;

/// <summary>The app's own identity: its managed identity, or in development whoever is signed in. The library is loaded when a token is first asked for.</summary>
internal sealed class HostIdentity(IConfiguration configuration) : TokenCredential
{
    /// <summary>The client id of the user-assigned identity.</summary>
    public const string ClientId = "AZURE_CLIENT_ID";

    private readonly Lazy<TokenCredential> _identity = new(() => Create(configuration[ClientId]));

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        _identity.Value.GetToken(requestContext, cancellationToken);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        _identity.Value.GetTokenAsync(requestContext, cancellationToken);

    private static TokenCredential Create(string? clientId) => clientId is { Length: > 0 }
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
        : new DefaultAzureCredential();
}
