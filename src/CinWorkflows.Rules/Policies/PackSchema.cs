namespace CinWorkflows.Rules.Policies;

/// <summary>The JSON Schema (2020-12) of a policy pack, by which an editor completes and checks one.</summary>
public static class PackSchema
{
    private static readonly Lazy<string> Text = new(() => EmbeddedText.Of("policy-pack.schema.json"));

    /// <summary>The schema's text. The reader's rules between parts go beyond what a schema can say.</summary>
    public static string Json => Text.Value;
}
