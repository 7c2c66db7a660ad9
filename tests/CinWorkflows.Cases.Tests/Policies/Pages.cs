namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>The pages about packs, as they are shipped.</summary>
internal static class Pages
{
    public static string Guide { get; } = Text("pack-guide.md");

    public static string EventFiles { get; } = Text("event-files.md");

    public static string Words { get; } = Text("pack-words.md");

    private static string Text(string name)
    {
        using var stream = typeof(Pages).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
