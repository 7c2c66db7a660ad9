namespace CinWorkflows.Integrations.Exchange.Directory;

/// <summary>The JSON Schema (2020-12) of a directory of authorities, by which an editor completes and checks one.</summary>
public static class AuthorityDirectorySchema
{
    private static readonly Lazy<string> Text = new(Read);

    /// <summary>The schema's text. That no code and no key id comes twice, and that a key lies on its curve, goes beyond what a schema can say.</summary>
    public static string Json => Text.Value;

    private static string Read()
    {
        using var stream = typeof(AuthorityDirectorySchema).Assembly.GetManifestResourceStream("authorities.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
