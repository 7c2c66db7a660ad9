using System.Text;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>Text is text to its end: UTF-8 without control characters but those of lines, columns and pages. A message may have other encodings in it, but no zero.</summary>
internal static class TextContent
{
    private const int BufferLength = 64 * 1024;

    public static Task<string?> LookAtTextAsync(Stream content, CancellationToken cancellationToken) =>
        LookAsync(content, new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder(), cancellationToken);

    public static Task<string?> LookAtMessageAsync(Stream content, CancellationToken cancellationToken) => LookAsync(content, null, cancellationToken);

    private static async Task<string?> LookAsync(Stream content, Decoder? decoder, CancellationToken cancellationToken)
    {
        var (buffer, signs) = (new byte[BufferLength], new char[BufferLength + 1]);
        content.Position = 0;
        int count;
        while ((count = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (!IsText(buffer.AsSpan(0, count), decoder, signs, isLast: content.Position == content.Length))
            {
                return decoder is null ? "is no e-mail message to its end." : "is not text in UTF-8 to its end: save it as such and send that.";
            }
        }

        return null;
    }

    private static bool IsText(ReadOnlySpan<byte> bytes, Decoder? decoder, char[] signs, bool isLast)
    {
        if (decoder is null)
        {
            return !bytes.Contains((byte)0);
        }

        try
        {
            decoder.GetChars(bytes, signs, isLast);
            return !bytes.ContainsAnyInRange((byte)0, (byte)8) && !bytes.ContainsAnyInRange((byte)14, (byte)31);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
