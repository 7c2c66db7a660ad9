using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.Web.Documents;

namespace CinWorkflows.Web.TransferPacks;

/// <summary>Documents in packs are taken as those that are attached one by one.</summary>
internal sealed class DocumentContent : IDocumentContent
{
    public int StartLength => DocumentBody.StartLength;

    public string? ExtensionOf(string mediaType) => DocumentType.Of(mediaType)?.Extension;

    public bool IsOf(string mediaType, ReadOnlySpan<byte> start) => DocumentType.Of(mediaType)?.Begins(start) == true;
}
