using System.IO.Compression;
using System.Security.Cryptography;

namespace CinWorkflows.TransferPacks.Reading;

/// <summary>A part as it was read: its length, digest and first bytes, and all of it where it is small enough to be held.</summary>
internal sealed record PartReading(long Length, string Sha256, ReadOnlyMemory<byte> Start, ReadOnlyMemory<byte> Whole)
{
    private const int BufferLength = 64 * 1024;

    /// <summary>Reads a part to its end, never more of it than it may have.</summary>
    /// <param name="entry">The part.</param>
    /// <param name="most">Its length; more is a fault.</param>
    /// <param name="start">How many of its first bytes are kept.</param>
    /// <param name="keep">Whether all of it is kept.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<PartReading> OfAsync(ZipArchiveEntry entry, long most, int start, bool keep, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var whole = new MemoryStream();
        var first = new MemoryStream();
        var buffer = new byte[BufferLength];
        long length = 0;
        try
        {
            await using var content = await entry.OpenAsync(cancellationToken);
            for (int count; (count = await content.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                length += count;
                if (length > most)
                {
                    throw new PackRefusedException(entry.FullName, PackFaultKind.Changed, "it is longer than it is said to be.");
                }

                hash.AppendData(buffer, 0, count);
                first.Write(buffer, 0, (int)Math.Min(count, Math.Max(0, start - first.Length)));
                whole.Write(buffer, 0, keep ? count : 0);
            }
        }
        catch (InvalidDataException)
        {
            throw new PackRefusedException(entry.FullName, PackFaultKind.NotAnArchive, "it cannot be unpacked: it is damaged, or packed in a way that is not taken.");
        }

        return new(length, Convert.ToHexStringLower(hash.GetCurrentHash()), first.ToArray(), whole.ToArray());
    }
}
