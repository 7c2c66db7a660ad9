using Azure;
using Azure.Identity;
using Azure.Storage.Blobs.Models;

namespace CinWorkflows.Integrations.Documents;

/// <summary>Blob Storage said no. It tells codes only.</summary>
internal sealed class BlobRefusedException(RequestFailedException cause, string what)
    : IOException($"Blob Storage answered {cause.Status} {cause.ErrorCode} to {what}; 'cin doctor' says what is wrong with its settings.", cause)
{
    /// <summary>The HTTP status.</summary>
    public int Status => cause.Status;

    /// <summary>The service's error code; null where there is none.</summary>
    public string? Code => cause.ErrorCode;

    /// <summary>The blob was there before, or came into being while this one was sent.</summary>
    public bool IsTaken => Status is 409 or 412 || (Status == 400 && Code == BlobErrorCode.InvalidBlockList);

    public bool IsNoSuchBlob => Status == 404 && (Code is null || Code == BlobErrorCode.BlobNotFound);
}

/// <summary>The host's identity got no token for Blob Storage.</summary>
internal sealed class BlobSignInException(AuthenticationFailedException cause)
    : IOException("The host's identity could not sign in to Blob Storage: give the host a managed identity, and name it in AZURE_CLIENT_ID where it has several.", cause);
