using CinWorkflows.TransferPacks.Ports;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>PDF is taken, and nothing else.</summary>
internal sealed class PlayedDocumentContent : IDocumentContent
{
    public int StartLength => 16;

    public string? ExtensionOf(string mediaType) => mediaType == "application/pdf" ? ".pdf" : null;

    public bool IsOf(string mediaType, ReadOnlySpan<byte> start) => mediaType == "application/pdf" && start.StartsWith("%PDF-"u8);
}
