using CinWorkflows.Integrations.Documents;
using CinWorkflows.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CinWorkflows.Functions.Hosting;

/// <summary>Where the documents are: in a container, by the app's own identity. A folder is for development: instances of an app share no disk.</summary>
internal static class FunctionsDocuments
{
    public const string BlobEndpoint = DocumentSettings.BlobEndpoint;
    public const string Container = DocumentSettings.Container;
    public const string Folder = "Documents:Folder";

    /// <exception cref="InvalidOperationException">There is no place for documents, or one that instances cannot share.</exception>
    public static IServiceCollection AddFunctionsDocuments(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddDocumentScanner(DocumentSettings.Scanner(configuration));
        if (DocumentSettings.Blobs(configuration) is { } blobs)
        {
            var identity = new HostIdentity(configuration);
            return services.AddDocumentBlobs(blobs, identity).AddErasureListBlob(blobs, identity).AddSingleton<IErasureLedger, ErasureLedger>();
        }

        return !environment.IsDevelopment() ? throw new InvalidOperationException($"{BlobEndpoint} is not set: outside of development documents lie in Blob Storage.")
            : configuration[Folder] is { Length: > 0 } folder ? services.AddDocumentFolder(folder)
            : throw new InvalidOperationException($"{Folder} is not set: in development it is the folder of the documents, where {BlobEndpoint} is not set.");
    }
}
