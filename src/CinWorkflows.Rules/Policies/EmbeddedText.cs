using System.Reflection;

namespace CinWorkflows.Rules.Policies;

/// <summary>The texts that this assembly carries.</summary>
internal static class EmbeddedText
{
    private static readonly Assembly Rules = typeof(EmbeddedText).Assembly;

    public static IEnumerable<string> Names(string prefix) =>
        Rules.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static string Of(string name)
    {
        using var stream = Rules.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly carries no resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
