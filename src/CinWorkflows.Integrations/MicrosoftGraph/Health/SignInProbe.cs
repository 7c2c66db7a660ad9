using System.Collections.Frozen;
using Azure.Core;
using Azure.Identity;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.MicrosoftGraph.Health;

/// <summary>Whether a token is given. The directory's codes are put into words with their cure.</summary>
internal sealed class SignInProbe(GraphConnection connection)
{
    private const string What = "Sign in to Microsoft Entra ID";

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

    public async Task<ServiceFinding> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connection.Credential.GetTokenAsync(new TokenRequestContext([connection.Scope]), cancellationToken);
            return new(Ok: true, What);
        }
        catch (CredentialUnavailableException)
        {
            return new(Ok: false, What, "This machine has no such managed identity: enable it, or check ManagedIdentityClientId.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            return new(Ok: false, What, "The certificate cannot be read: check CertificatePath, its private key and the file's permissions.");
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return new(Ok: false, What, Cures.GetValueOrDefault(fault.Code) is { } cure
                ? $"{cure} ({fault.Code})"
                : $"No token was given ({fault.Code}). Check TenantId and ClientId, the secret or certificate, and that this machine may connect to login.microsoftonline.com.");
        }
    }
}
