using System.Security.Cryptography;

namespace CinWorkflows.TransferPacks.Sealing;

/// <summary>A part and how it is written. Writing it again gives the same bytes.</summary>
internal sealed record PartToWrite(PackManifestPart Entry, Func<Stream, CancellationToken, Task> WriteAsync)
{
    /// <summary>A part that is held in memory.</summary>
    public static PartToWrite Of(string path, string mediaType, string title, ReadOnlyMemory<byte> content) => new(
        new(path, mediaType, content.Length, Convert.ToHexStringLower(SHA256.HashData(content.Span)), title),
        (output, cancellationToken) => output.WriteAsync(content, cancellationToken).AsTask());

    /// <summary>A part that is made as it is written: once to learn its digest, and again into the pack.</summary>
    public static PartToWrite Made(string path, string mediaType, string title, Action<Stream> write)
    {
        using var digest = new DigestStream();
        write(digest);
        return new(new(path, mediaType, digest.Length, digest.Sha256(), title), (output, _) =>
        {
            write(output);
            return Task.CompletedTask;
        });
    }
}
