namespace CinWorkflows.Web.Documents.Contents;

/// <summary>Reading parts of content that can seek.</summary>
internal static class StreamTail
{
    /// <summary>The last bytes, or all where there are fewer.</summary>
    public static async Task<byte[]> LastAsync(Stream content, int most, CancellationToken cancellationToken)
    {
        var bytes = new byte[Math.Min(most, content.Length)];
        content.Position = content.Length - bytes.Length;
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    /// <summary>The bytes at a place; fewer where it ends before.</summary>
    public static async Task<byte[]> AtAsync(Stream content, long position, int count, CancellationToken cancellationToken)
    {
        if (position < 0 || position > content.Length)
        {
            return [];
        }

        var bytes = new byte[Math.Min(count, content.Length - position)];
        content.Position = position;
        await content.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
