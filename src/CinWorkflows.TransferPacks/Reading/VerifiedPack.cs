using System.IO.Compression;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Sealing;

namespace CinWorkflows.TransferPacks.Reading;

/// <summary>A pack that is what its manifest says, in every part. It lives as long as the stream that it was read from.</summary>
public sealed class VerifiedPack : IDisposable
{
    private readonly ZipArchive _zip;

    internal VerifiedPack(ZipArchive zip, PackManifest manifest, PackContents contents, SenderProof sender) =>
        (_zip, Manifest, Contents, Sender) = (zip, manifest, contents, sender);

    /// <summary>What is in it.</summary>
    public PackManifest Manifest { get; }

    /// <summary>What is known of who made it.</summary>
    public SenderProof Sender { get; }

    internal PackContents Contents { get; }

    /// <summary>Opens a part, from its start to its end.</summary>
    /// <param name="path">A path of the manifest.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The manifest lists no such part.</exception>
    public Task<Stream> OpenAsync(string path, CancellationToken cancellationToken) =>
        Manifest.Part(path) is not null && _zip.GetEntry(path) is { } entry
            ? entry.OpenAsync(cancellationToken)
            : throw new ArgumentException("The pack has no part at this path.", nameof(path));

    /// <summary>Lets go of the archive; the stream stays open.</summary>
    public void Dispose() => _zip.Dispose();

    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"pack of {Manifest.TransferId}";
}
