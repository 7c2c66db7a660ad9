using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.TransferPacks.Schema;
using CinWorkflows.TransferPacks.Sealing;

namespace CinWorkflows.TransferPacks.Reading;

/// <summary>Each part is of a type that is taken at its place, bears its ending, and begins as such content does.</summary>
internal static class PartTypes
{
    public static void Check(PackManifestPart part, ReadOnlySpan<byte> start, IDocumentContent types)
    {
        var right = (part.Path, part.MediaType) switch
        {
            (PackManifest.ContentsPath, "application/json") or (TransferPackSchema.FileName, TransferPackSchema.MediaType) => true,
            _ when part.Path.StartsWith("documents/", StringComparison.Ordinal) =>
                types.ExtensionOf(part.MediaType) is { } extension && part.Path.EndsWith(extension, StringComparison.Ordinal) && types.IsOf(part.MediaType, start),
            (_, "application/pdf") => part.Path.EndsWith(".pdf", StringComparison.Ordinal) && start.StartsWith("%PDF-"u8),
            (_, "text/html") => part.Path.EndsWith(".html", StringComparison.Ordinal),
            _ => false,
        };
        if (!right)
        {
            throw new PackRefusedException(part.Path, PackFaultKind.Type, "its type is not taken at this place, or its ending or content is not of the type that it is said to be.");
        }
    }
}
