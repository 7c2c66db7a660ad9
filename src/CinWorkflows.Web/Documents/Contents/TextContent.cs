namespace CinWorkflows.Web.Documents.Contents;

/// <summary>Text is text to its end, without control characters but those of lines, columns and pages. A message may have other encodings in it, but no zero.</summary>
internal static class TextContent
{
    private const int BufferLength = 64 * 1024;

    public static async Task<string?> LookAtTextAsync(Stream content, CancellationToken cancellationToken)
    {
        TextEncodings? encodings = null;
        return await IsAsync(content, bytes => (encodings ??= TextEncodings.Of(bytes.Span)).IsText(bytes.Span, isLast: content.Position == content.Length), cancellationToken)
            ? null
            : "is not text to its end: save it as text in UTF-8 and send that.";
    }

    public static async Task<string?> LookAtMessageAsync(Stream content, CancellationToken cancellationToken) =>
        await IsAsync(content, bytes => !bytes.Span.Contains((byte)0), cancellationToken) ? null : "is no e-mail message to its end.";

    private static async Task<bool> IsAsync(Stream content, Func<ReadOnlyMemory<byte>, bool> isSo, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferLength];
        content.Position = 0;
        int count;
        while ((count = await content.ReadAtLeastAsync(buffer, BufferLength, throwOnEndOfStream: false, cancellationToken)) > 0)
        {
            if (!isSo(buffer.AsMemory(0, count)))
            {
                return false;
            }
        }

        return true;
    }
}
