using System.Collections.Frozen;
using System.Net.Sockets;
using Azure.Core;
using Azure.Identity;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Whether a token is given. The directory's codes are put into words with their cure.</summary>
internal sealed class SignInProbe(GraphConnection connection)
{
    private const string What = "Sign in to Microsoft Entra ID";
    private const string DirectoryHost = "login.microsoftonline.com";

    private static readonly FrozenDictionary<string, string> Cures = new Dictionary<string, string>
    {
        ["AADSTS700016"] = "The tenant has no app with this ClientId: check both against the app registration's overview page.",
        ["AADSTS7000215"] = "The client secret is wrong: enter the secret's value, not its id.",
        ["AADSTS7000222"] = "The client secret has expired: make a new one under Certificates & secrets, and store it.",
        ["AADSTS700027"] = "The certificate is not the one that is registered, or it has expired: upload its public part to the app registration.",
        ["AADSTS90002"] = "There is no tenant with this TenantId.",
        ["AADSTS900023"] = "TenantId is neither an id nor a domain of a tenant.",
        ["AADSTS53003"] = "A Conditional Access policy for workload identities blocks the app: exempt it or allow this machine's address.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private GraphSettings Settings => connection.Settings;

    private string Host => Settings.Endpoint.IsLoopback ? Settings.Endpoint.Authority : DirectoryHost;

    public async Task<ServiceFinding> TryAsync(CancellationToken cancellationToken)
    {
        var fix = MissingFile() ?? await FixAsync(cancellationToken);
        return fix is null ? new(Ok: true, What) : new(Ok: false, What, fix) { Steps = [new(ItArea.SignIn, fix)] };
    }

    private string? MissingFile() => Settings.CertificatePath is { Length: > 0 } path && !File.Exists(path)
        ? $"There is no certificate file at CertificatePath ({path}): put it there, readable for the account under which the service runs, or correct the path."
        : null;

    private async Task<string?> FixAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connection.Credential.GetTokenAsync(new TokenRequestContext([connection.Scope]), cancellationToken);
            return null;
        }
        catch (CredentialUnavailableException) when (Settings.ManagedIdentityClientId is { Length: > 0 })
        {
            return "This machine has no such managed identity: enable it, or check ManagedIdentityClientId.";
        }
        catch (Exception exception) when (exception is CredentialUnavailableException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException
            || (exception is IOException && Settings.CertificatePath is not null))
        {
            return $"The certificate cannot be used: {(Settings.Certificate is null ? "CertificatePath must be a .pem or .pfx file with the private key and without a password, readable for the account under which the service runs" : "Certificate must be a PKCS #12 with the private key, in base64")}.";
        }
        catch (ArgumentException)
        {
            return "The settings are not such as can sign in: check TenantId (an id, or a domain of the tenant), ClientId, and the secret or certificate.";
        }
        catch (Exception exception) when (IsOutOfReach(exception) && !cancellationToken.IsCancellationRequested)
        {
            return $"{Host} could not be reached: check that this machine may connect to it by https, through its proxy and firewall.";
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return Cures.GetValueOrDefault(fault.Code) is { } cure
                ? $"{cure} ({fault.Code})"
                : $"{Host} gave no token ({fault.Code}). Check TenantId and ClientId, and the secret or certificate.";
        }
    }

    /// <summary>An answer, of whatever kind, is no lack of one.</summary>
    private static bool IsOutOfReach(Exception exception) => exception switch
    {
        SocketException or HttpRequestException { StatusCode: null } => true,
        AggregateException many => many.InnerExceptions.Any(IsOutOfReach),
        { InnerException: { } inner } => IsOutOfReach(inner),
        _ => false,
    };
}
