using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.Web.Documents;

namespace CinWorkflows.Web.TransferPacks;

/// <summary>Documents in packs are taken as those that are attached one by one.</summary>
internal sealed class DocumentContent(ContentCheck contents) : IDocumentContent
{
    public int StartLength => DocumentBody.StartLength;

    public string? ExtensionOf(string mediaType) => DocumentType.Of(mediaType)?.Extension;

    public async Task<string?> FaultAsync(string mediaType, bool isPaper, Stream content, CancellationToken cancellationToken)
    {
        if (DocumentType.Of(mediaType) is not { } type)
        {
            return "is of a type that is not taken.";
        }

        await using var aside = await contents.TakeAsideAsync(content, cancellationToken);
        return await contents.FaultAsync(type, aside, isPaper, cancellationToken);
    }

    public bool IsOf(string mediaType, ReadOnlySpan<byte> start) => DocumentType.Of(mediaType)?.Begins(start) == true;
}
