using Azure.Identity;
using CinWorkflows.Integrations.Documents;

namespace CinWorkflows.Server.Hosting;

/// <summary>Where the documents are: in the data folder, or in Azure Blob Storage where the settings name a container, by the machine's own identity.</summary>
internal static class ServerDocuments
{
    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static IServiceCollection AddDocuments(this IServiceCollection services, ServerSettings settings, IConfiguration configuration) =>
        (DocumentSettings.Blobs(configuration) is { } blobs
            ? services.AddDocumentBlobs(blobs, new DefaultAzureCredential())
            : services.AddDocumentFolder(settings.DocumentsFolder))
        .AddDocumentScanner(DocumentSettings.Scanner(configuration));
}
