using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CinWorkflows.Integrations.Pdf.Files;

/// <summary>
/// The objects of a PDF 1.7 file, each written when it is complete; only where it stands is kept. Objects without a stream are
/// gathered into compressed ones of <see cref="Gathered"/> (ISO 32000-1, 7.5.7), or a long table would be more structure than text.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int Gathered = 200;

    private readonly CountedStream _output;
    private readonly List<Place> _places = [default];
    private readonly List<(int Id, int Start)> _waiting = [];
    private readonly StringBuilder _gathered = new();

    public PdfFile(Stream output)
    {
        _output = new(output);
        // Four bytes beyond ASCII tell programs that move files that this one is not text.
        _output.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    /// <summary>The kinds of entry in the table of offsets (7.5.8.3).</summary>
    private enum Kind : byte
    {
        Free,
        Uncompressed,
        Gathered,
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Allocate()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    public int Add(string content)
    {
        var id = Allocate();
        Put(id, content);
        return id;
    }

    /// <summary>Writes an object that has no stream. Its text is plain ASCII.</summary>
    public void Put(int id, string content)
    {
        _waiting.Add((id, _gathered.Length));
        _gathered.Append(content).Append('\n');
        if (_waiting.Count == Gathered)
        {
            WriteGathered();
        }
    }

    public int AddStream(string entries, ReadOnlySpan<byte> content)
    {
        var id = Allocate();
        PutStream(id, entries, content);
        return id;
    }

    /// <summary>Writes an object with a compressed stream; <paramref name="entries"/> are those of its dictionary beyond length and filter.</summary>
    public void PutStream(int id, string entries, ReadOnlySpan<byte> content) =>
        PutBytes(id, $"{entries}/Filter/FlateDecode", Compressed(content));

    /// <summary>Writes an object with a stream as it is, so that programs that know nothing of PDF find what is in it.</summary>
    public void PutBytes(int id, string entries, ReadOnlySpan<byte> content)
    {
        _places[id] = new(Kind.Uncompressed, _output.Position, 0);
        Write(string.Create(CultureInfo.InvariantCulture, $"{id} 0 obj\n<<{entries}/Length {content.Length}>>\nstream\n"));
        _output.Write(content);
        Write("\nendstream\nendobj\n");
    }

    /// <summary>Writes an object with a stream of any length, which is not held: <paramref name="write"/> gives exactly <paramref name="length"/> bytes.</summary>
    /// <exception cref="InvalidOperationException">It gave more or fewer: the file would be broken.</exception>
    public int AddLong(string entries, long length, Action<Stream> write)
    {
        var id = Allocate();
        _places[id] = new(Kind.Uncompressed, _output.Position, 0);
        Write(string.Create(CultureInfo.InvariantCulture, $"{id} 0 obj\n<<{entries}/Length {length}>>\nstream\n"));
        var start = _output.Position;
        write(_output);
        if (_output.Position - start != length)
        {
            throw new InvalidOperationException($"A stream of {length} bytes was announced and {_output.Position - start} came.");
        }

        Write("\nendstream\nendobj\n");
        return id;
    }

    /// <summary>Writes what is left and the table of offsets.</summary>
    public void Finish(int catalog, int information)
    {
        WriteGathered();
        var id = Allocate();
        var start = _output.Position;
        var digest = _output.Digest()[..32];
        _places[id] = new(Kind.Uncompressed, start, 0);
        PutStream(id, $"/Type/XRef/Size {_places.Count}/W[1 8 2]/Root {catalog} 0 R/Info {information} 0 R/ID[<{digest}><{digest}>]", Table());
        Write(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
    }

    public void Dispose() => _output.Dispose();

    private void WriteGathered()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var id = Allocate();
        var index = new StringBuilder();
        for (var at = 0; at < _waiting.Count; at++)
        {
            var (member, start) = _waiting[at];
            index.Append(CultureInfo.InvariantCulture, $"{member} {start} ");
            _places[member] = new(Kind.Gathered, id, at);
        }

        var content = Encoding.ASCII.GetBytes($"{index}{_gathered}");
        PutStream(id, $"/Type/ObjStm/N {_waiting.Count}/First {index.Length}", content);
        _waiting.Clear();
        _gathered.Clear();
    }

    private byte[] Table()
    {
        const int Width = 11;
        var table = new byte[Width * _places.Count];
        for (var id = 0; id < _places.Count; id++)
        {
            var entry = table.AsSpan(Width * id, Width);
            var (kind, where, index) = _places[id];
            entry[0] = (byte)kind;
            BinaryPrimitives.WriteInt64BigEndian(entry[1..], where);
            BinaryPrimitives.WriteUInt16BigEndian(entry[9..], id == 0 ? ushort.MaxValue : (ushort)index);
        }

        return table;
    }

    private static ReadOnlySpan<byte> Compressed(ReadOnlySpan<byte> content)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }

    private void Write(string ascii) => _output.Write(Encoding.ASCII.GetBytes(ascii));

    /// <summary>Where an object stands: at an offset, or in the object of that number at an index.</summary>
    private readonly record struct Place(Kind Kind, long Where, int Index);
}
