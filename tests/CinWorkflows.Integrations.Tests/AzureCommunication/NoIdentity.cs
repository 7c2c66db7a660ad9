using Azure.Core;
using Azure.Identity;

namespace CinWorkflows.Integrations.Tests.AzureCommunication;

/// <summary>A host without a managed identity.</summary>
internal sealed class NoIdentity : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new CredentialUnavailableException("No managed identity endpoint found.");

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new CredentialUnavailableException("No managed identity endpoint found.");
}
