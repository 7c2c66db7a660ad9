namespace CinWorkflows.TransferPacks.Schema;

/// <summary>
/// The JSON Schema (2020-12) of a transfer pack's <c>pack.json</c> and, under <c>$defs/manifest</c>, of its <c>manifest.json</c>. It is
/// published with every pack, so that an authority with another system can read one.
/// </summary>
public static class TransferPackSchema
{
    /// <summary>The name of the schema's file in a pack.</summary>
    public const string FileName = "transfer-pack.schema.json";

    /// <summary>The schema's media type.</summary>
    public const string MediaType = "application/schema+json";

    private static readonly Lazy<byte[]> Content = new(Read);

    /// <summary>The schema's text in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Utf8 => Content.Value;

    private static byte[] Read()
    {
        using var stream = typeof(TransferPackSchema).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The assembly carries no resource '{FileName}'.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
