using System.Buffers.Binary;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.TransferPacks.Reading;

/// <summary>
/// Looks at the end of a zip before its directory is read: how many entries it has, and that nothing lies before, behind or between.
/// So a directory of a million entries is refused before it is in memory, and no two readers see different archives in one file.
/// </summary>
internal static class ArchiveFrame
{
    private const int EndLength = 22;
    private const int LocalHeaderLength = 30;
    private const int DirectoryEntryLength = 46;
    private const int LongestDirectoryEntry = 512;
    private const string Whole = "the archive";

    public static async Task CheckAsync(Stream zip, PackLimits limits, CancellationToken cancellationToken)
    {
        if (zip.Length > limits.Archive)
        {
            throw new PackRefusedException(Whole, PackFaultKind.TooLarge, $"it has more than the {limits.Archive} bytes that are taken.");
        }

        if (zip.Length < EndLength + LocalHeaderLength)
        {
            throw NotAnArchive("it is too short for a zip; send the pack as it was received.");
        }

        var end = await ReadAsync(zip, zip.Length - EndLength, EndLength, cancellationToken);
        var start = await ReadAsync(zip, 0, 4, cancellationToken);
        if (!start.AsSpan().SequenceEqual("PK\x03\x04"u8) || !end.AsSpan(0, 4).SequenceEqual("PK\x05\x06"u8))
        {
            throw NotAnArchive("it is no zip, or something stands before or behind it; send the pack as it was received.");
        }

        var (entriesHere, entries) = (Short(end, 8), Short(end, 10));
        var (length, offset) = (BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12)), BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16)));
        if (entries > limits.Entries)
        {
            throw new PackRefusedException(Whole, PackFaultKind.TooLarge, $"it has {CountWords.Of(entries, "entry", "entries")}; at most {limits.Entries} are taken.");
        }

        var whole = (Short(end, 4), Short(end, 6), Short(end, 20)) == (0, 0, 0) && entriesHere == entries && offset + (long)length + EndLength == zip.Length;
        if (!whole || length < entries * (long)DirectoryEntryLength || length > (long)limits.Entries * LongestDirectoryEntry)
        {
            throw NotAnArchive("its directory is damaged, or says something else than its end; send the pack as it was received.");
        }

        zip.Position = 0;
    }

    private static int Short(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static async Task<byte[]> ReadAsync(Stream zip, long at, int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        zip.Position = at;
        await zip.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private static PackRefusedException NotAnArchive(string reason) => new(Whole, PackFaultKind.NotAnArchive, reason);
}
