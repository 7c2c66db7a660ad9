using CinWorkflows.Integrations.Documents.Scanning;
using CinWorkflows.Workflows.Settings;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Integrations.Documents;

/// <summary>Reads the settings of documents.</summary>
public static class DocumentSettings
{
    /// <summary>The blob endpoint of the storage account; documents lie in a folder where it is not set.</summary>
    public const string BlobEndpoint = "Documents:BlobEndpoint";

    /// <summary>The container in that account.</summary>
    public const string Container = "Documents:Container";

    /// <summary>The largest document that is taken, in MB (1,048,576 bytes): 1 to 100, 25 where it is not set.</summary>
    public const string LargestMegabytes = "Documents:LargestMegabytes";

    /// <summary>Where ClamAV's daemon listens, which looks through documents before they are stored; nothing does where it is not set.</summary>
    public const string Clamd = "Documents:Clamd";

    private static readonly NumberSetting Largest = new(LargestMegabytes, 25, 1, 100);

    /// <summary>The container that the settings name; null where they name none.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it and how it is put right.</exception>
    public static BlobStoreSettings? Blobs(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration[BlobEndpoint] is not { Length: > 0 } endpoint)
        {
            return null;
        }

        var container = configuration[Container] is { Length: > 0 } name ? name : throw new InvalidOperationException($"{Container} is not set: it is the container for the documents in {BlobEndpoint}.");
        var settings = new BlobStoreSettings { Endpoint = Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) ? uri : new(endpoint, UriKind.Relative), Container = container };
        return settings.FirstProblem() is { } problem ? throw new InvalidOperationException(problem) : settings;
    }

    /// <summary>Where the scanner listens; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">It is no address.</exception>
    public static ClamdAddress? Scanner(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration[Clamd] is not { Length: > 0 } text ? null
            : ClamdAddress.Of(text) ?? throw new InvalidOperationException($"{Clamd} is no address of a scanner: write it like tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl.");
    }

    /// <summary>The largest document that is taken, in bytes.</summary>
    /// <exception cref="InvalidOperationException">The setting is no number of MB that can be taken.</exception>
    public static long LargestBytes(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Largest.Of(configuration[LargestMegabytes]) * 1024L * 1024L;
    }
}
