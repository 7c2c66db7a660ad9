using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs.Models;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.Documents;

/// <summary>
/// Checks the container of the documents: it looks at it, and offers to make a blob of a block that was never handed in, which the
/// service refuses, but for another reason where the identity may not write.
/// </summary>
internal sealed class BlobStoreCheck(BlobStoreSettings settings, TokenCredential identity, HttpPipelineTransport? transport = null) : IServiceCheck
{
    private const string Role = "give the host's identity the role 'Storage Blob Data Contributor' on the container; a new role takes some minutes";

    private static readonly DocumentKey Probe = new("doctor", "check");

    public string Name => "documents: Azure Blob Storage";

    public async Task<IReadOnlyList<ServiceFinding>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var container = new BlobContainer(settings, identity, transport);
            var reading = await ReadingAsync(container, cancellationToken);
            return reading.Ok ? [reading, await WritingAsync(container, cancellationToken)] : [reading];
        }
        catch (ArgumentException fault)
        {
            return [new(false, "The settings of the documents", fault.Message)];
        }
        catch (BlobSignInException fault)
        {
            return [new(false, $"Signing in to {settings.Endpoint.Host}", fault.Message)];
        }
        catch (IOException)
        {
            return [new(false, $"Reaching {settings.Endpoint.Host}", "It did not answer: check Documents:BlobEndpoint, the private endpoint with its DNS zone, and that the firewall lets HTTPS out.")];
        }
    }

    private async Task<ServiceFinding> ReadingAsync(BlobContainer container, CancellationToken cancellationToken)
    {
        var what = $"Reading the container '{settings.Container}'";
        try
        {
            await container.LookAsync(cancellationToken);
            return new(true, what);
        }
        catch (BlobRefusedException refusal)
        {
            return refusal.Status == 404 ? new(false, what, "There is no such container: make it, or correct Documents:Container.") : Refused(what, refusal);
        }
    }

    private async Task<ServiceFinding> WritingAsync(BlobContainer container, CancellationToken cancellationToken)
    {
        var what = $"Writing to the container '{settings.Container}'";
        try
        {
            await container.CommitAsync(Probe, [Convert.ToBase64String("none"u8)], "none", "text/plain", cancellationToken);
            return new(false, what, "It made a blob of a block that was never handed in: check Documents:BlobEndpoint.");
        }
        catch (BlobRefusedException refusal)
        {
            return refusal.Status == 400 && refusal.Code != BlobErrorCode.AuthenticationFailed ? new(true, what) : Refused(what, refusal);
        }
    }

    private static ServiceFinding Refused(string what, BlobRefusedException refusal) => refusal switch
    {
        { Code: "AuthorizationFailure" } => new(false, what, $"The storage account's network rules do not let this host in, or it has no right: use the private endpoint, and {Role}."),
        { Status: 401 or 403 } => new(false, what, $"The identity is not allowed in: {Role}."),
        _ => new(false, what, $"The service answered {refusal.Status} {refusal.Code}: try again later; if it stays so, check Documents:BlobEndpoint."),
    };
}
