namespace CinWorkflows.TransferPacks.Papers;

/// <summary>What every text of a paper has to keep to.</summary>
internal static class Written
{
    /// <summary>A text that says something; it may have several lines.</summary>
    public static string Text(string text, string field) =>
        string.IsNullOrWhiteSpace(text) ? throw new PaperException($"{field}: is blank; give it a text or leave the block out.") : text;

    /// <summary>A text that says something on one line.</summary>
    public static string Line(string text, string field) =>
        Text(text, field).AsSpan().ContainsAny('\r', '\n') ? throw new PaperException($"{field}: has several lines; give it one.") : text;

    /// <summary>A list with at least one entry, none of them missing.</summary>
    public static IReadOnlyList<T> Some<T>(IEnumerable<T> entries, string field)
    {
        ArgumentNullException.ThrowIfNull(entries, field);
        T[] all = [.. entries];
        return all.Length == 0 ? throw new PaperException($"{field}: is empty; leave the block out.")
            : all.Any(entry => entry is null) ? throw new PaperException($"{field}: an entry is missing; leave it out.")
            : all;
    }
}
