using Azure.Core;
using CinWorkflows.Integrations.Documents.Scanning;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Integrations.Documents;

/// <summary>Registers where the documents of cases are kept.</summary>
public static class DocumentRegistration
{
    /// <summary>They lie in <paramref name="folder"/>, which is made when the first one comes.</summary>
    /// <exception cref="ArgumentException">The folder is empty.</exception>
    public static IServiceCollection AddDocumentFolder(this IServiceCollection services, string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var full = Path.GetFullPath(folder);
        services.TryAddSingleton<IMessageParts, MimeParts>();
        return services.AddSingleton<IDocumentStore>(provider => new FolderDocumentStore(full, provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Has documents looked through by ClamAV's daemon before they are stored, with a check of it; adds nothing where there is none.</summary>
    public static IServiceCollection AddDocumentScanner(this IServiceCollection services, ClamdAddress? scanner) => scanner is null ? services : services
        .AddSingleton<IContentScan>(provider => new ClamdScan(scanner, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ClamdScan>>()))
        .AddSingleton<IServiceCheck>(provider => new ClamdCheck(scanner, provider.GetRequiredService<TimeProvider>()));

    /// <summary>They lie in a container of Azure Blob Storage. A check of it is registered, too.</summary>
    /// <exception cref="ArgumentException">A setting is wrong; the message names it and how it is put right.</exception>
    public static IServiceCollection AddDocumentBlobs(this IServiceCollection services, BlobStoreSettings settings, TokenCredential identity)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.FirstProblem() is { } problem)
        {
            throw new ArgumentException(problem);
        }

        services.TryAddSingleton<IMessageParts, MimeParts>();
        services.AddSingleton<IServiceCheck>(new BlobStoreCheck(settings, identity));
        return services.AddSingleton<IDocumentStore>(_ => new BlobDocumentStore(settings, identity));
    }

    /// <summary>The list of what was erased lies in that container, too, for a host whose database is restored by its provider.</summary>
    public static IServiceCollection AddErasureListBlob(this IServiceCollection services, BlobStoreSettings settings, TokenCredential identity) =>
        services.AddSingleton<IErasureListStore>(provider => new BlobErasureList(settings, identity, provider.GetRequiredService<TimeProvider>()));
}
