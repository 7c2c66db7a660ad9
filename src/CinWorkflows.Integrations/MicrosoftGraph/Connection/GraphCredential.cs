using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;

namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>Who signs in, by the settings. Each authority has its own, with its own cache of tokens.</summary>
internal static class GraphCredential
{
    private const string TheMachines = "system";

    public static TokenCredential From(GraphSettings settings, TimeProvider time) => settings switch
    {
        { ManagedIdentityClientId: { Length: > 0 } id } => new ManagedIdentityCredential(
            id == TheMachines ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(id)),
        { CertificatePath: { Length: > 0 } path } => new ClientCertificateCredential(settings.TenantId, settings.ClientId, path),
        { Certificate: { Length: > 0 } content } => new ClientCertificateCredential(
            settings.TenantId,
            settings.ClientId,
            X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(content), password: null)),
        { Endpoint.IsLoopback: true } => new LoopbackCredential(settings, time),
        _ => new ClientSecretCredential(settings.TenantId, settings.ClientId, settings.ClientSecret),
    };
}
