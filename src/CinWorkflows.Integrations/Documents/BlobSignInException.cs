namespace CinWorkflows.Integrations.Documents;

/// <summary>The host's identity got no token for Blob Storage.</summary>
internal sealed class BlobSignInException(Exception cause) : IOException("The host's identity could not sign in to Blob Storage: give the host a managed identity, and name it in AZURE_CLIENT_ID where it has several.", cause);
