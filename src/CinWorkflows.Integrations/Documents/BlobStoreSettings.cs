using System.Text.RegularExpressions;

namespace CinWorkflows.Integrations.Documents;

/// <summary>Which container of Azure Blob Storage holds the documents. There is no key: the host's identity signs in.</summary>
public sealed partial record BlobStoreSettings
{
    /// <summary>The account's blob endpoint, <c>https://NAME.blob.core.windows.net</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The container's name.</summary>
    public required string Container { get; init; }

    /// <summary>How long one request may take before it is made again.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the first repetition of a failed request waits; each further one waits longer.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The first thing that is wrong with them, and how it is put right; null where nothing is.</summary>
    internal string? FirstProblem() =>
        Endpoint is not { IsAbsoluteUri: true } || Endpoint.Scheme != Uri.UriSchemeHttps ? "Documents:BlobEndpoint is not an https address: copy it from Endpoints of the storage account."
        : Endpoint.Query.Length > 0 ? "Documents:BlobEndpoint has a query: remove it, the host's identity signs in without one."
        : Container is null || !ContainerName().IsMatch(Container) ? "Documents:Container is not a container's name: 3 to 63 lower-case letters, digits and single '-'."
        : null;

    [GeneratedRegex(@"\A(?=.{3,63}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex ContainerName();
}
