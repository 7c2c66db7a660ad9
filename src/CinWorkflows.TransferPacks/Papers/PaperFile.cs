namespace CinWorkflows.TransferPacks.Papers;

/// <summary>
/// A file that travels inside a paper, for formats that can hold one: readers open it from there, in the program that it was made with.
/// </summary>
public sealed record PaperFile
{
    private readonly Action<Stream> _write;

    /// <summary>Makes a file of a paper.</summary>
    /// <param name="name">By which readers know it, with its ending; one line, not blank.</param>
    /// <param name="mediaType">What it is, as a media type.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="write">Writes its content to a stream: the same bytes whenever it is called.</param>
    /// <exception cref="PaperException">The name or media type is blank or has several lines.</exception>
    public PaperFile(string name, string mediaType, long length, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        (Name, MediaType, Length, _write) = (Written.Line(name, nameof(Name)), Written.Line(mediaType, nameof(MediaType)), length, write);
    }

    /// <summary>By which readers know it.</summary>
    public string Name { get; }

    /// <summary>What it is, as a media type.</summary>
    public string MediaType { get; }

    /// <summary>Its length in bytes.</summary>
    public long Length { get; }

    /// <summary>Writes its content.</summary>
    /// <param name="output">Where to; is left open.</param>
    public void WriteTo(Stream output) => _write(output);

    /// <summary>Says nothing of the content, nor its name.</summary>
    public override string ToString() => nameof(PaperFile);
}
