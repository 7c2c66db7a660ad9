namespace CinWorkflows.Letters.Templates;

/// <summary>
/// The letters to parents and carers in easy words, as the service brings them: for whoever is recorded as reading easy words, where the
/// authority has no easy wording of its own. What goes to a child is written for a child already.
/// </summary>
internal static class EasyLetters
{
    private const string Folder = "CinWorkflows.Letters.Templates.Easy.";

    /// <summary>The names of their files, with their texts.</summary>
    public static IReadOnlyList<(string File, string Text)> Files { get; } =
    [
        .. typeof(EasyLetters).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name[Folder.Length..], Read(name))),
    ];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(EasyLetters).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
