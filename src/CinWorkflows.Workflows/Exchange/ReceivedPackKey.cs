using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>Where the pack of a transfer into this authority is kept: in the case that the transfer becomes, by its digest.</summary>
public static class ReceivedPackKey
{
    /// <summary>The media type of a pack.</summary>
    public const string MediaType = "application/zip";

    private const int Digits = 40;

    /// <summary>The key of a pack.</summary>
    /// <param name="transferId">The transfer's id.</param>
    /// <param name="sha256">The pack's SHA-256, 64 lower-case hexadecimal digits.</param>
    public static DocumentKey Of(string transferId, string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return new(TransferCaseId.Of(transferId), $"pack-{sha256[..Digits]}");
    }

    /// <summary>Whether a text is a SHA-256 as it is written here.</summary>
    public static bool IsDigest(string? sha256) => sha256 is { Length: 64 } && sha256.All(char.IsAsciiHexDigitLower);
}
