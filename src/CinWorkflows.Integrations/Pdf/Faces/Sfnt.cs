using System.Buffers.Binary;
using System.Text;

namespace CinWorkflows.Integrations.Pdf.Faces;

/// <summary>The tables of a TrueType file, by their tags.</summary>
internal sealed class Sfnt
{
    private const int HeaderLength = 12;
    private const int EntryLength = 16;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _tables = [];

    public Sfnt(ReadOnlyMemory<byte> file)
    {
        for (var (at, left) = (HeaderLength, Word(file.Span, 4)); left > 0; at += EntryLength, left--)
        {
            var entry = file.Span.Slice(at, EntryLength);
            _tables[Encoding.ASCII.GetString(entry[..4])] = file.Slice(Long(entry, 8), Long(entry, 12));
        }
    }

    public ReadOnlyMemory<byte> this[string tag] => _tables[tag];

    public bool Has(string tag) => _tables.ContainsKey(tag);

    public static ushort Word(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);

    public static short Signed(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt16BigEndian(data[at..]);

    public static int Long(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadInt32BigEndian(data[at..]);

    /// <summary>A TrueType file of these tables, with the checksums that readers compare.</summary>
    public static byte[] Write(IEnumerable<(string Tag, byte[] Data)> tables)
    {
        var sorted = tables.OrderBy(table => table.Tag, StringComparer.Ordinal).ToList();
        var starts = new int[sorted.Count];
        var length = HeaderLength + (EntryLength * sorted.Count);
        for (var i = 0; i < sorted.Count; i++)
        {
            starts[i] = length;
            length += Padded(sorted[i].Data.Length);
        }

        var file = new byte[length];
        Head(file, sorted.Count);
        for (var i = 0; i < sorted.Count; i++)
        {
            var (tag, data) = sorted[i];
            data.CopyTo(file, starts[i]);
            var entry = file.AsSpan(HeaderLength + (EntryLength * i), EntryLength);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(file.AsSpan(starts[i], Padded(data.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], starts[i]);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
        }

        var head = starts[sorted.FindIndex(table => table.Tag == "head")];
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), 0xB1B0AFBA - Sum(file));
        return file;
    }

    private static void Head(byte[] file, int tables)
    {
        var power = (int)Math.Log2(tables);
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(EntryLength << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(EntryLength * (tables - (1 << power))));
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        for (var at = 0; at < data.Length; at += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
        }

        return sum;
    }
}
