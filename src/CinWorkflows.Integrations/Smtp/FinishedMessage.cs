using MimeKit;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>
/// A message that is sent as it was written, octet for octet, by a library that would otherwise write it itself: its headers are kept
/// as they were read, and its body is written from here.
/// </summary>
internal sealed class FinishedMessage : MimeEntity
{
    private readonly ReadOnlyMemory<byte> _body;
    private readonly Action<CancellationToken> _written;

    private FinishedMessage(ReadOnlyMemory<byte> body, Action<CancellationToken> written)
        : base("text", "plain")
    {
        (_body, _written) = (body, written);
        Headers.Clear();
    }

    /// <param name="content">The message, in lines that end in CRLF.</param>
    /// <param name="written">Runs when all of it was handed to the connection.</param>
    public static MimeMessage Of(byte[] content, Action<CancellationToken> written)
    {
        var message = new MimeMessage();
        message.Headers.Clear();
        using var octets = new MemoryStream(content);
        foreach (var header in HeaderList.Load(octets))
        {
            message.Headers.Add(header);
        }

        message.Body = new FinishedMessage(content.AsMemory(content.AsSpan().IndexOf("\r\n\r\n"u8) + 4), written);
        return message;
    }

    public override void Prepare(EncodingConstraint constraint, int maxLineLength = 78)
    {
    }

    public override async Task WriteToAsync(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
    {
        await stream.WriteAsync(_body, cancellationToken);
        await stream.FlushAsync(cancellationToken);
        _written(cancellationToken);
    }

    protected override void OnHeadersChanged(HeaderListChangedAction action, Header? header)
    {
    }
}
