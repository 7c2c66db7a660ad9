using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CinWorkflows.Web.Access;

/// <summary>What the tenant says of itself. It is asked now and then, and not for longer than somebody waits for a page.</summary>
internal sealed partial class ProviderDescription(IOptionsMonitor<OpenIdConnectOptions> provider, ILogger<ProviderDescription> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What it says; null where it does not answer, which is logged.</summary>
    public async Task<OpenIdConnectConfiguration?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await provider.Get(ProviderSignIn.Scheme).ConfigurationManager!.GetConfigurationAsync(CancellationToken.None).WaitAsync(Patience, cancellationToken);
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            LogAway(problem.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The tenant does not say where people sign in ({Problem}): nobody can sign in with a browser until it does. See that this machine reaches SignIn:Instance")]
    private partial void LogAway(string problem);
}
