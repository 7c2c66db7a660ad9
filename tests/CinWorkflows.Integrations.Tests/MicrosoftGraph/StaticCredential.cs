using Azure.Core;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph;

internal sealed class StaticCredential(string token) : TokenCredential
{
    public int Asked { get; private set; }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Asked++;
        return new(token, DateTimeOffset.MaxValue);
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
