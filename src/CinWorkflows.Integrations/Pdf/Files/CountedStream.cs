using System.Security.Cryptography;

namespace CinWorkflows.Integrations.Pdf.Files;

/// <summary>Where a file is written to: knows how far it is, for the table of offsets, and what went by, for the file's id.</summary>
internal sealed class CountedStream(Stream output) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Position { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _hash.AppendData(bytes);
        Position += bytes.Length;
    }

    /// <summary>The digest of all that was written so far, as hexadecimal digits.</summary>
    public string Digest() => Convert.ToHexString(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();
}
