using Azure;

namespace CinWorkflows.Integrations.Documents;

/// <summary>What the service answered, reduced to its codes.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The service's error code; null where there is none.</param>
/// <param name="Length">The length of the blob or of the answer.</param>
/// <param name="Sha256">The hash that the blob was stored with; null where it has none.</param>
internal sealed record BlobAnswer(int Status, string? Code, long Length, string? Sha256)
{
    public const string HashHeader = "x-ms-meta-sha256";

    /// <summary>The blob was there before, or came into being while this one was sent.</summary>
    public bool IsTaken => Status is 409 or 412 || (Status == 400 && Code == "InvalidBlockList");

    public bool IsNoSuchBlob => Status == 404 && Code is null or "BlobNotFound";

    public static BlobAnswer Of(Response response) => new(
        response.Status,
        response.Headers.TryGetValue("x-ms-error-code", out var code) ? code : null,
        response.Headers.ContentLengthLong ?? -1,
        response.Headers.TryGetValue(HashHeader, out var hash) ? hash : null);

    /// <summary>What is said where nothing better is known.</summary>
    public IOException Unexpected(string what) => new($"Blob Storage answered {Status} {Code} to {what}; 'cin doctor' says what is wrong with its settings.");
}
