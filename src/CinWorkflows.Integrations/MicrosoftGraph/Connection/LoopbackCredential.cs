using System.Text.Json;
using Azure.Core;

namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>
/// Signs in at a stand-in of the service on this machine with the client-credentials grant. Azure's own credentials talk to https
/// only, and a secret of the real directory must not be tried on a loopback port: this asks the endpoint itself.
/// </summary>
internal sealed class LoopbackCredential(GraphSettings settings, TimeProvider time) : TokenCredential
{
    private readonly SemaphoreSlim _one = new(1);
    private AccessToken _token;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        GetTokenAsync(requestContext, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // Claims are asked for where the service takes the present token no more.
            if (requestContext.Claims is not null || _token.ExpiresOn <= time.GetUtcNow().AddMinutes(1))
            {
                _token = await AskAsync(cancellationToken);
            }

            return _token;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<AccessToken> AskAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = settings.Timeout };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = settings.ClientId,
            ["client_secret"] = settings.ClientSecret ?? "",
        });
        var address = new Uri(settings.Endpoint, $"/{Uri.EscapeDataString(settings.TenantId)}/oauth2/v2.0/token");
        using var answer = await http.PostAsync(address, form, cancellationToken);
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
        var lifetime = TimeSpan.FromSeconds(json.RootElement.GetProperty("expires_in").GetInt32());
        return new AccessToken(json.RootElement.GetProperty("access_token").GetString()!, time.GetUtcNow() + lifetime);
    }
}
