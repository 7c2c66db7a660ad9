using Azure.Core;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>
/// Puts the authority's token on requests to its endpoint and on no others: not on those to another host, as a link in an answer
/// could name one, and not over plain http but on this machine. The SDK's own provider signs nothing in at an endpoint of one's own.
/// </summary>
internal sealed class GraphSignIn(Func<TokenCredential> credential, Uri endpoint, string scope) : IAuthenticationProvider
{
    private const string Claims = "claims";

    public async Task AuthenticateRequestAsync(
        RequestInformation request,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default)
    {
        if (!IsOurs(request.URI))
        {
            throw new InvalidOperationException("A request to another place than the authority's endpoint is not signed in.");
        }

        var claims = additionalAuthenticationContext?.GetValueOrDefault(Claims) as string;
        var context = new TokenRequestContext([scope], claims: claims, isCaeEnabled: true);
        var token = await credential().GetTokenAsync(context, cancellationToken);
        request.Headers.Remove("Authorization");
        request.Headers.Add("Authorization", $"Bearer {token.Token}");
    }

    private bool IsOurs(Uri address) =>
        address.GetLeftPart(UriPartial.Authority).Equals(endpoint.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
        && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback);
}
