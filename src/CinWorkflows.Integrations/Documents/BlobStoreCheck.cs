using Azure.Core;
using Azure.Core.Pipeline;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.Documents;

/// <summary>
/// Checks the container of the documents: it looks at it, and offers to make a blob of a block that was never handed in, which the
/// service refuses, but for another reason where the identity may not write.
/// </summary>
internal sealed class BlobStoreCheck(BlobStoreSettings settings, TokenCredential identity, TimeProvider clock, HttpPipelineTransport? transport = null) : IServiceCheck
{
    private const string Role = "give the host's identity the role 'Storage Blob Data Contributor' on the container; a new role takes some minutes";

    private static readonly DocumentKey Probe = new("doctor", "check");

    public string Name => "documents: Azure Blob Storage";

    public async Task<IReadOnlyList<ServiceFinding>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var container = new BlobContainer(settings, identity, clock, transport);
            var reading = Reading(await container.LookAsync(cancellationToken));
            return reading.Ok ? [reading, Writing(await container.CommitAsync(Probe, [Convert.ToBase64String("none"u8)], "", "text/plain", cancellationToken))] : [reading];
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

    private ServiceFinding Reading(BlobAnswer answer)
    {
        var what = $"Reading the container '{settings.Container}'";
        return answer switch
        {
            { Status: 200 } => new(true, what),
            { Status: 404 } => new(false, what, "There is no such container: make it, or correct Documents:Container."),
            _ => Refused(what, answer),
        };
    }

    private ServiceFinding Writing(BlobAnswer answer)
    {
        var what = $"Writing to the container '{settings.Container}'";
        return answer.Status == 400 && answer.Code != "AuthenticationFailed" ? new(true, what) : Refused(what, answer);
    }

    private static ServiceFinding Refused(string what, BlobAnswer answer) => answer switch
    {
        { Code: "AuthorizationFailure" } => new(false, what, $"The storage account's network rules do not let this host in, or it has no right: use the private endpoint, and {Role}."),
        { Status: 401 or 403 } => new(false, what, $"The identity is not allowed in: {Role}."),
        _ => new(false, what, $"The service answered {answer.Status} {answer.Code}: try again later; if it stays so, check Documents:BlobEndpoint."),
    };
}
