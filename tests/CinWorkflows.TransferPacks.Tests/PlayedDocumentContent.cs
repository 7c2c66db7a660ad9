using CinWorkflows.TransferPacks.Ports;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>PDF, plain text and word-processor files are taken, and nothing else.</summary>
internal sealed class PlayedDocumentContent : IDocumentContent
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public int StartLength => 16;

    public string? ExtensionOf(string mediaType) => mediaType switch
    {
        "application/pdf" => ".pdf",
        "text/plain" => ".txt",
        Word => ".docx",
        _ => null,
    };

    public Task<string?> FaultAsync(string mediaType, bool isPaper, Stream content, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public bool IsOf(string mediaType, ReadOnlySpan<byte> start) => mediaType != "application/pdf" || start.StartsWith("%PDF-"u8);
}
